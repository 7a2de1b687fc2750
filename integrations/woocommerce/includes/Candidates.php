<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/**
 * Products a shelf may show, in the store's default order. Depends on the page, never on the shopper: cached pages stay right, and no
 * request tells what she likes. Bounded queries only.
 */
final class Candidates {
	/** @return array<int,int> At most `$count` ids, the page's product left out. */
	public static function ids( string $strategy, int $product, int $count ): array {
		$ids = array();
		if ( $product > 0 ) {
			$shown = wc_get_product( $product );
			if ( $shown && in_array( $strategy, array( 'boughtTogether', 'alsoBought' ), true ) ) {
				$ids = array_merge( $shown->get_cross_sell_ids(), $shown->get_upsell_ids() );
			}
			// The order is the store's, not a new one at every load.
			add_filter( 'woocommerce_product_related_posts_shuffle', '__return_false' );
			$ids = array_merge( $ids, wc_get_related_products( $product, $count ) );
			remove_filter( 'woocommerce_product_related_posts_shuffle', '__return_false' );
		} elseif ( function_exists( 'is_cart' ) && is_cart() && WC()->cart ) {
			$ids = array_map( 'intval', WC()->cart->get_cross_sells() );
		}
		$ids = self::distinct( $ids, $product );
		if ( count( $ids ) < $count ) {
			$ids = self::distinct( array_merge( $ids, self::listed( 'newForYou' === $strategy ? 'date' : 'popularity', 2 * $count ) ), $product );
		}
		return array_slice( $ids, 0, $count );
	}

	/**
	 * @param array<int,int|string> $ids Any order, with repetitions.
	 * @return array<int,int>
	 */
	private static function distinct( array $ids, int $without ): array {
		return array_values( array_diff( array_unique( array_map( 'intval', $ids ) ), array( 0, $without ) ) );
	}

	/**
	 * The shop's own order, the same on every page: asked for once, until a product changes.
	 *
	 * @return array<int,int>
	 */
	private static function listed( string $by, int $count ): array {
		$name    = "nearshelf_listed_{$by}_$count";
		$version = \WC_Cache_Helper::get_transient_version( 'product' );
		$kept    = get_transient( $name );
		if ( is_array( $kept ) && isset( $kept['version'], $kept['ids'] ) && $version === $kept['version'] ) {
			return $kept['ids'];
		}
		$ids = self::query( $by, $count );
		set_transient( $name, compact( 'version', 'ids' ), DAY_IN_SECONDS );
		return $ids;
	}

	/** @return array<int,int> */
	private static function query( string $by, int $count ): array {
		// Called for what it hooks into the next query, its ordering by sales.
		WC()->query->get_catalog_ordering_args( $by, 'DESC' );
		$found = wc_get_products(
			array(
				'status'       => 'publish',
				'visibility'   => 'catalog',
				'stock_status' => 'instock',
				'limit'        => $count,
				'orderby'      => 'date' === $by ? array(
					'date' => 'DESC',
					'ID'   => 'DESC',
				) : array(
					'menu_order' => 'ASC',
					'ID'         => 'ASC',
				),
				'return'       => 'ids',
			)
		);
		WC()->query->remove_ordering_args();
		return array_map( 'intval', $found );
	}
}
