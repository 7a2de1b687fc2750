<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The task file (docs/format/tasks.md): what every browser is asked alike. Any change is a new version; earlier ones still count. */
final class ReportTasks {
	const OPTION  = 'nearshelf_tasks';
	const EDGES   = 'nearshelf_price_edges';
	const FILE    = 'tasks.json';
	const EPSILON = 2;

	/** @return array<int,array<string,mixed>> Task files by version. */
	public static function versions(): array {
		$stored = get_option( self::OPTION, array() );
		return is_array( $stored ) ? $stored : array();
	}

	/** The bytes that browsers get, written where they are served. */
	public static function publish(): string {
		$versions = self::versions();
		$asked    = array( 'streams' => self::streams() ) + self::experiment();
		$newest   = $versions ? (int) max( array_keys( $versions ) ) : 0;
		if ( 0 === $newest || $versions[ $newest ] !== $asked ) {
			++$newest;
			$versions[ $newest ] = $asked;
			update_option( self::OPTION, $versions, false );
		}
		$text = (string) wp_json_encode(
			array(
				'format'  => 1,
				'version' => $newest,
				'mode'    => 'ldp',
				'url'     => rest_url( ExportRoutes::NAMESPACE . '/' ),
			) + $asked
		);
		$file = PackStore::folder() . self::FILE;
		// phpcs:disable -- our own folder.
		if ( ! is_readable( $file ) || file_get_contents( $file ) !== $text ) {
			wp_mkdir_p( PackStore::folder() );
			file_put_contents( $file, $text, LOCK_EX );
		}
		// phpcs:enable
		return $text;
	}

	/** @return array<string,mixed> */
	private static function experiment(): array {
		$percent = Experiment::held_out_percent();
		return 0 === $percent ? array() : array(
			'experiment' => array(
				'name'           => Experiment::NAME,
				'heldOutPercent' => $percent,
			),
		);
	}

	/**
	 * Where price ranges begin, around the price in the middle of the store's first products: so coarse that a sale does not make a new version.
	 *
	 * @return array<int,string>
	 */
	private static function price_edges(): array {
		$edges = get_option( self::EDGES );
		if ( ! is_array( $edges ) ) {
			$prices = array();
			foreach ( wc_get_products(
				array(
					'status'  => 'publish',
					'limit'   => 100,
					'orderby' => 'ID',
					'order'   => 'ASC',
				)
			) as $product ) {
				$prices[] = (float) $product->get_price();
			}
			$edges = self::edges_around( array_filter( $prices ) );
			update_option( self::EDGES, $edges, false );
		}
		return $edges;
	}

	/**
	 * @param array<int,float> $prices Above 0.
	 * @return array<int,string>
	 */
	public static function edges_around( array $prices ): array {
		sort( $prices );
		$middle = $prices ? $prices[ (int) ( count( $prices ) / 2 ) ] : 10.0;
		$unit   = pow( 10, floor( log10( $middle ) ) );
		$edges  = array();
		foreach ( array( 0, 0.5, 1, 2, 4, 7, 10 ) as $step ) {
			$edges[] = (string) round( $step * $unit, 4 );
		}
		return $edges;
	}

	/** @return array<int,array<string,mixed>> */
	private static function streams(): array {
		$terms = get_terms(
			array(
				'taxonomy'   => 'product_cat',
				'parent'     => 0,
				'orderby'    => 'count',
				'order'      => 'DESC',
				'number'     => 31,
				'hide_empty' => true,
			)
		);
		$names = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$names[] = wp_specialchars_decode( $term->name, ENT_QUOTES );
		}
		// By name, so that a sale does not make a new version.
		sort( $names );
		$values = array(
			'intent'    => array( 'none', 'browsing', 'focused', 'comparing', 'wishing', 'cart', 'ordered', 'gift' ),
			'category'  => array_merge( array( 'none' ), $names ? $names : array( 'other' ) ),
			'priceBand' => array_merge( array( 'none' ), self::price_edges() ),
		);
		$all    = array();
		foreach ( $values as $name => $choices ) {
			$all[] = array(
				'name'    => $name,
				'k'       => count( $choices ),
				'epsilon' => self::EPSILON,
				'values'  => $choices,
			);
		}
		return $all;
	}
}
