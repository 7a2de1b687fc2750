<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/**
 * What WooCommerce hooks into its card template. On the archives of block themes it takes all of it away, because blocks draw the list
 * there: a card would be empty.
 */
final class LoopHooks {
	/** Hook, function, priority, as WooCommerce's own wc-template-hooks.php has them. */
	const DEFAULTS = array(
		array( 'woocommerce_before_shop_loop_item', 'woocommerce_template_loop_product_link_open', 10 ),
		array( 'woocommerce_before_shop_loop_item_title', 'woocommerce_show_product_loop_sale_flash', 10 ),
		array( 'woocommerce_before_shop_loop_item_title', 'woocommerce_template_loop_product_thumbnail', 10 ),
		array( 'woocommerce_shop_loop_item_title', 'woocommerce_template_loop_product_title', 10 ),
		array( 'woocommerce_after_shop_loop_item_title', 'woocommerce_template_loop_rating', 5 ),
		array( 'woocommerce_after_shop_loop_item_title', 'woocommerce_template_loop_price', 10 ),
		array( 'woocommerce_after_shop_loop_item', 'woocommerce_template_loop_product_link_close', 5 ),
		array( 'woocommerce_after_shop_loop_item', 'woocommerce_template_loop_add_to_cart', 10 ),
	);

	/**
	 * Calls `$draw` with the hooks in place. A theme that took some of them away wants its cards so: only where none is left they come back.
	 *
	 * @param callable $draw Draws cards.
	 * @return string What it answers.
	 */
	public static function during( callable $draw ): string {
		foreach ( self::DEFAULTS as $hook ) {
			if ( false !== has_action( $hook[0], $hook[1] ) ) {
				return $draw();
			}
		}
		foreach ( self::DEFAULTS as $hook ) {
			add_action( $hook[0], $hook[1], $hook[2] );
		}
		$html = $draw();
		foreach ( self::DEFAULTS as $hook ) {
			remove_action( $hook[0], $hook[1], $hook[2] );
		}
		return $html;
	}
}
