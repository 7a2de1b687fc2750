<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The merchant's rules: as the trainer reads them, and as the server obeys them at once. */
final class Rules {
	const TAXONOMIES = array( 'product_cat', 'product_tag' );

	/** @return array<string,string> Names by "taxonomy:id". */
	public static function term_names(): array {
		$names = array();
		$terms = get_terms(
			array(
				'taxonomy'   => self::TAXONOMIES,
				'hide_empty' => false,
				'number'     => 1000,
			)
		);
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$kind = 'product_tag' === $term->taxonomy ? __( 'tag', 'nearshelf-for-woocommerce' ) : __( 'category', 'nearshelf-for-woocommerce' );
			$names[ "{$term->taxonomy}:{$term->term_id}" ] = "{$term->name} ($kind)";
		}
		return $names;
	}

	/** @return array<string,mixed> What the trainer's `--rules` takes. */
	public static function for_trainer(): array {
		$rules = array();
		foreach ( array_values( (array) Options::get( 'pinned' ) ) as $position => $id ) {
			$rules[] = array(
				'kind'     => 'pin',
				'item'     => (string) $id,
				'position' => min( 99, $position ),
			);
		}
		foreach ( (array) Options::get( 'excluded' ) as $id ) {
			$rules[] = array(
				'kind' => 'exclude',
				'item' => (string) $id,
			);
		}
		$kinds = array(
			'excluded_terms' => array( 'kind' => 'exclude' ),
			'boosted_terms'  => array(
				'kind'   => 'boost',
				'amount' => 1,
			),
			'buried_terms'   => array(
				'kind'   => 'bury',
				'amount' => 1,
			),
		);
		foreach ( $kinds as $setting => $rule ) {
			foreach ( (array) Options::get( $setting ) as $name ) {
				$target = self::target_of( (string) $name );
				if ( $target ) {
					$rules[] = $rule + $target;
				}
			}
		}
		return array( 'rules' => $rules );
	}

	/** Words that mean each other, as the trainer's `--synonyms` takes them: WooCommerce stores "=>" with its sign escaped. */
	public static function synonyms(): string {
		return trim( wp_specialchars_decode( (string) Options::get( 'synonyms' ), ENT_QUOTES ) );
	}

	/** Whether a product may stand on a shelf, whatever the pack says. */
	public static function allow( \WC_Product $product ): bool {
		$excluded = array_map( 'intval', (array) Options::get( 'excluded' ) );
		if ( in_array( $product->get_id(), $excluded, true ) ) {
			return false;
		}
		foreach ( (array) Options::get( 'excluded_terms' ) as $name ) {
			list( $taxonomy, $id ) = array_pad( explode( ':', (string) $name, 2 ), 2, '' );
			if ( in_array( $taxonomy, self::TAXONOMIES, true ) && has_term( (int) $id, $taxonomy, $product->get_id() ) ) {
				return false;
			}
		}
		return true;
	}

	/** @return array<string,string>|null */
	private static function target_of( string $name ): ?array {
		list( $taxonomy, $id ) = array_pad( explode( ':', $name, 2 ), 2, '' );
		$term                  = in_array( $taxonomy, self::TAXONOMIES, true ) ? get_term( (int) $id, $taxonomy ) : null;
		if ( ! $term instanceof \WP_Term ) {
			return null;
		}
		if ( 'product_cat' === $taxonomy ) {
			return array( 'category' => CatalogueExport::path_of( $term ) );
		}
		return array(
			'attribute' => 'tag',
			'value'     => wp_specialchars_decode( $term->name, ENT_QUOTES ),
		);
	}
}
