<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/**
 * Shelves that stand by themselves. Most classic hooks fire in block themes too, so an action and a block hook would draw twice:
 * block themes get block hooks, which the merchant can move in the editor, all others get actions.
 */
final class Placement {
	public static function register(): void {
		add_action( 'init', array( self::class, 'choose' ), 20 );
		add_shortcode( 'nearshelf', array( self::class, 'shortcode' ) );
	}

	/** WooCommerce before this one makes its templates without asking for hooked blocks. */
	const HOOKING_WOOCOMMERCE = '8.8';

	public static function choose(): void {
		// The cart block stands in a page's content, where only WordPress 6.8 and later hook blocks; in a classic theme it fires no cart hook.
		add_filter( 'render_block_woocommerce/cart', array( self::class, 'after_cart_block' ), 10, 2 );
		if ( function_exists( 'wp_is_block_theme' ) && wp_is_block_theme() && version_compare( WC_VERSION, self::HOOKING_WOOCOMMERCE, '>=' ) ) {
			add_filter( 'hooked_block_types', array( self::class, 'hook_block' ), 10, 4 );
			// The hook has no settings of its own: they follow from where it stands.
			add_filter( 'hooked_block_' . ShelfBlock::NAME, array( self::class, 'set_hooked' ), 10, 5 );
			return;
		}
		add_action( 'woocommerce_after_single_product_summary', array( self::class, 'on_product' ), 21 );
		add_action( 'woocommerce_after_cart', array( self::class, 'in_cart' ) );
		// After what themes put there themselves: sorting and pages, which Storefront has within one element up to 31.
		add_action( 'woocommerce_after_shop_loop', array( self::class, 'on_shop' ), 100 );
		add_action( 'woocommerce_no_products_found', array( self::class, 'on_shop' ), 100 );
	}

	public static function on_product(): void {
		self::show( 'product_shelf' );
	}

	public static function in_cart(): void {
		self::show( 'cart_shelf' );
	}

	public static function on_shop(): void {
		self::show( 'shop_shelf' );
	}

	/**
	 * Where a hooked block follows it finds its shelf drawn already and stays empty; where the merchant took it away there is none.
	 *
	 * @param string              $html  The cart.
	 * @param array<string,mixed> $block Its block.
	 */
	public static function after_cart_block( $html, $block ): string {
		$ignored = isset( $block['attrs']['metadata']['ignoredHookedBlocks'] ) ? (array) $block['attrs']['metadata']['ignoredHookedBlocks'] : array();
		if ( in_array( ShelfBlock::NAME, $ignored, true ) ) {
			return $html;
		}
		return $html . self::of_setting( 'cart_shelf', isset( $block['attrs']['align'] ) ? (string) $block['attrs']['align'] : '' );
	}

	/** Where a hooked block stands after. */
	const ANCHORS = array(
		'woocommerce/product-details'    => 'product_shelf',
		'woocommerce/cart'               => 'cart_shelf',
		'woocommerce/product-collection' => 'shop_shelf',
		// What lists products in the templates of WooCommerce before 9.
		'core/query'                     => 'shop_shelf',
	);

	/**
	 * @param array<int,string>                                      $types   Blocks hooked so far.
	 * @param string                                                 $where   before, after, first_child, last_child.
	 * @param string|null                                            $anchor  The block they stand at.
	 * @param \WP_Block_Template|\WP_Post|array<string,mixed>|mixed $context Template it is part of.
	 * @return array<int,string>
	 */
	public static function hook_block( $types, $where, $anchor, $context ) {
		if ( 'after' !== $where || ! isset( self::ANCHORS[ (string) $anchor ] ) || 'none' === Options::get( self::ANCHORS[ $anchor ] ) ) {
			return $types;
		}
		// Other templates hold lists too: a product page's the related products.
		$slug = is_object( $context ) && isset( $context->slug ) ? (string) $context->slug : '';
		if ( 'shop_shelf' === self::ANCHORS[ $anchor ] && ! preg_match( '/^(archive-product|taxonomy-product|product-search-results)/', $slug ) ) {
			return $types;
		}
		$types[] = ShelfBlock::NAME;
		return $types;
	}

	/**
	 * @param array<string,mixed>|null $block  The hooked block.
	 * @param string                   $type   Its name.
	 * @param string                   $where  Position.
	 * @param array<string,mixed>      $anchor The block it stands at.
	 * @return array<string,mixed>|null
	 */
	public static function set_hooked( $block, $type, $where, $anchor ) {
		$name = isset( $anchor['blockName'] ) ? $anchor['blockName'] : '';
		if ( is_array( $block ) && isset( self::ANCHORS[ $name ] ) ) {
			$block['attrs']['strategy'] = Options::get( self::ANCHORS[ $name ] );
			// As wide as what it stands after.
			$block['attrs']['align'] = isset( $anchor['attrs']['align'] ) ? $anchor['attrs']['align'] : 'wide';
		}
		return $block;
	}

	/** @param array<string,string>|string $given Attributes of [nearshelf]. */
	public static function shortcode( $given ): string {
		$known = shortcode_atts(
			array(
				'strategy' => 'recommendedForYou',
				'count'    => '',
				'title'    => '',
				'product'  => '',
			),
			is_array( $given ) ? self::camel( $given ) : array(),
			'nearshelf'
		);
		return ShelfRenderer::render( array_filter( $known, 'strlen' ) );
	}

	/**
	 * WordPress lowers the case of attribute names; the values are the engine's own.
	 *
	 * @param array<string,string> $given As written.
	 * @return array<string,string>
	 */
	private static function camel( array $given ): array {
		foreach ( Options::STRATEGIES as $strategy ) {
			if ( isset( $given['strategy'] ) && strtolower( $strategy ) === str_replace( array( '-', '_' ), '', strtolower( $given['strategy'] ) ) ) {
				$given['strategy'] = $strategy;
			}
		}
		return $given;
	}

	private static function show( string $setting ): void {
		echo self::of_setting( $setting ); // phpcs:ignore -- the theme's own cards, and our attributes escaped where they are made.
	}

	private static function of_setting( string $setting, string $align = 'wide' ): string {
		$strategy = Options::get( $setting );
		$given    = array(
			'strategy' => $strategy,
			'align'    => $align,
		);
		return 'none' === $strategy ? '' : ShelfRenderer::render( $given );
	}
}
