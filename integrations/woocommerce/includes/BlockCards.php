<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/**
 * Cards as a block theme's own shop page has them: its list block, drawn by WooCommerce with our products in it. Which blocks make a card,
 * in which order and how they look stays the theme's and the merchant's, who edit that template.
 */
final class BlockCards {
	/** The block of a list to the block of its cards; the second pair is that of templates made before WooCommerce 8.8 or so. */
	const LISTS = array(
		'woocommerce/product-collection' => 'woocommerce/product-template',
		'core/query'                     => 'core/post-template',
	);

	/** @var array<string,mixed>|null The theme's list block; empty without one. */
	private static $list = null;

	/**
	 * A list of these products; '' where the theme has no cards of blocks.
	 *
	 * @param array<int,int> $ids Visible products, in order.
	 */
	public static function draw( array $ids, int $columns ): string {
		$list = self::list_of_theme();
		if ( ! $list || ! $ids ) {
			return '';
		}
		unset( $list['attrs']['collection'] );
		$list['attrs']['query']['inherit'] = false;
		// Else the page's own list, going to its next page without a load, would put the server's shelf in place of the shopper's.
		$list['attrs']['forcePageReload']          = true;
		$list['attrs']['displayLayout']['type']    = 'flex';
		$list['attrs']['displayLayout']['columns'] = $columns;

		$only    = static function () use ( $ids ): array {
			return array(
				'post_type'           => 'product',
				'post_status'         => 'publish',
				'post__in'            => $ids,
				'orderby'             => 'post__in',
				'posts_per_page'      => count( $ids ),
				'ignore_sticky_posts' => true,
				'no_found_rows'       => true,
			);
		};
		$product = isset( $GLOBALS['product'] ) ? $GLOBALS['product'] : null;
		add_filter( 'query_loop_block_query_vars', $only, PHP_INT_MAX );
		$html = render_block( $list );
		remove_filter( 'query_loop_block_query_vars', $only, PHP_INT_MAX );
		$GLOBALS['product'] = $product; // phpcs:ignore -- as it was.
		return $html;
	}

	/** For tests: the theme has changed. */
	public static function reset(): void {
		self::$list = null;
	}

	/** @return array<string,mixed> */
	private static function list_of_theme(): array {
		if ( null === self::$list ) {
			self::$list = array();
			$templates  = function_exists( 'wp_is_block_theme' ) && wp_is_block_theme() ? get_block_templates( array( 'slug__in' => array( 'archive-product' ) ) ) : array();
			if ( $templates ) {
				self::$list = self::list_in( parse_blocks( reset( $templates )->content ) );
			}
		}
		return self::$list;
	}

	/**
	 * The first list of products among blocks, with nothing in it but its cards: neither pages nor sorting.
	 *
	 * @param array<int,array<string,mixed>> $blocks Parsed blocks.
	 * @return array<string,mixed>
	 */
	public static function list_in( array $blocks ): array {
		foreach ( $blocks as $block ) {
			$name = (string) $block['blockName'];
			if ( isset( self::LISTS[ $name ] ) ) {
				foreach ( $block['innerBlocks'] as $inner ) {
					if ( self::LISTS[ $name ] === $inner['blockName'] && $inner['innerBlocks'] ) {
						return self::with_only( $block, $inner );
					}
				}
			}
			$found = self::list_in( $block['innerBlocks'] );
			if ( $found ) {
				return $found;
			}
		}
		return array();
	}

	/**
	 * @param array<string,mixed> $list  A list block.
	 * @param array<string,mixed> $cards The block of its cards.
	 * @return array<string,mixed>
	 */
	private static function with_only( array $list, array $cards ): array {
		$parts                = array_values( array_filter( $list['innerContent'], 'is_string' ) );
		$list['innerBlocks']  = array( $cards );
		$list['innerContent'] = $parts ? array( $parts[0], null, end( $parts ) ) : array( null );
		return $list;
	}
}
