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
		$streams  = self::streams();
		$newest   = $versions ? (int) max( array_keys( $versions ) ) : 0;
		if ( 0 === $newest || $versions[ $newest ]['streams'] !== $streams ) {
			++$newest;
			$versions[ $newest ] = array( 'streams' => $streams );
			update_option( self::OPTION, $versions, false );
		}
		$text = (string) wp_json_encode(
			array(
				'format'  => 1,
				'version' => $newest,
				'mode'    => 'ldp',
				'url'     => rest_url( ExportRoutes::NAMESPACE . '/' ),
				'streams' => $streams,
			)
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
			'priceBand' => array( 'none', '1', '2', '3', '4', '5', '6', '7' ),
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
