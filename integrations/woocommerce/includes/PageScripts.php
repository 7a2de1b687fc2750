<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The one tag, and what the server knows of the page. */
final class PageScripts {
	const HANDLE = 'nearshelf';

	/** The flag on an order that its purchase was told to the shopper's browser. */
	const TOLD = '_nearshelf_told';

	public static function register(): void {
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_action( 'wp_head', array( self::class, 'print_facts' ), 5 );
		add_filter( 'script_loader_tag', array( self::class, 'add_attributes' ), 10, 2 );
		add_filter( 'wp_consent_api_registered_' . plugin_basename( FILE ), '__return_true' );
	}

	/** A shelf stands on this page. */
	public static function need(): void {
		if ( PackStore::manifest() ) {
			wp_enqueue_script( self::HANDLE );
		}
	}

	public static function enqueue(): void {
		wp_register_script(
			self::HANDLE,
			Plugin::url( 'assets/storefront/nearshelf.js' ),
			array(),
			VERSION,
			array(
				'strategy'  => 'async',
				'in_footer' => true,
			)
		);
		// Where shoppers look at products, learning needs no shelf.
		if ( is_product() || is_cart() || is_shop() || is_product_taxonomy() || is_search() || is_wc_endpoint_url( 'order-received' ) ) {
			self::need();
		}
	}

	public static function print_facts(): void {
		if ( ! PackStore::manifest() ) {
			return;
		}
		$facts = wp_json_encode( self::facts(), JSON_HEX_TAG | JSON_HEX_AMP );
		echo '<script type="application/json" data-nearshelf-facts data-no-optimize="1" data-cfasync="false">' . $facts . "</script>\n"; // phpcs:ignore -- JSON with tags escaped.
	}

	/**
	 * Adds what the tag reads, and what keeps optimisers from taking it apart.
	 *
	 * @param string $tag    The script element.
	 * @param string $handle Its handle.
	 * @return string
	 */
	public static function add_attributes( $tag, $handle ) {
		if ( self::HANDLE !== $handle ) {
			return $tag;
		}
		$attributes = array(
			'data-pack'         => PackStore::manifest_url(),
			'data-consent'      => (string) Options::get( 'consent' ),
			'data-consent-from' => (string) Options::get( 'consent_from' ),
			'data-locale'       => self::locale(),
			'data-report'       => 'yes' === Options::get( 'reports' ) ? ReportRoutes::tag_value() : '',
			'data-no-optimize'  => '1',
			'data-cfasync'      => 'false',
		);
		$text       = '';
		foreach ( array_filter( $attributes, 'strlen' ) as $name => $value ) {
			$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
		return str_replace( ' src=', $text . ' src=', $tag );
	}

	/** @return array<string,mixed> The same for every shopper, but on pages that are never cached: cart and order. */
	public static function facts(): array {
		if ( is_product() ) {
			return array(
				'page' => 'product',
				'item' => (string) get_queried_object_id(),
			) + self::category_of( (int) get_queried_object_id() );
		}
		if ( is_wc_endpoint_url( 'order-received' ) ) {
			return array( 'page' => 'order' ) + self::order_facts();
		}
		if ( is_cart() ) {
			return array(
				'page' => 'cart',
				'cart' => self::cart_items(),
			);
		}
		if ( is_checkout() ) {
			return array( 'page' => 'checkout' );
		}
		if ( is_search() ) {
			return array(
				'page'  => 'search',
				'query' => get_search_query( false ),
			);
		}
		if ( is_product_taxonomy() ) {
			$term = get_queried_object();
			return array( 'page' => 'category' ) + ( $term instanceof \WP_Term ? array( 'category' => $term->name ) : array() );
		}
		if ( is_shop() ) {
			return array( 'page' => 'category' );
		}
		return array( 'page' => is_front_page() ? 'home' : 'other' );
	}

	/** @return array<string,string> */
	private static function category_of( int $product ): array {
		$terms = get_the_terms( $product, 'product_cat' );
		return is_array( $terms ) && $terms ? array( 'category' => reset( $terms )->name ) : array();
	}

	/** @return array<int,string> */
	private static function cart_items(): array {
		$ids = array();
		foreach ( WC()->cart ? WC()->cart->get_cart() : array() as $line ) {
			$ids[] = (string) $line['product_id'];
		}
		return array_values( array_unique( $ids ) );
	}

	/** @return array<string,mixed> The order, the first time its page is shown. */
	private static function order_facts(): array {
		$order = wc_get_order( absint( get_query_var( 'order-received' ) ) );
		$key   = isset( $_GET['key'] ) ? wc_clean( wp_unslash( $_GET['key'] ) ) : ''; // phpcs:ignore -- the order's own key is the check.
		if ( ! $order || ! $order->key_is_valid( $key ) || $order->get_meta( self::TOLD ) || $order->has_status( array( 'failed', 'cancelled' ) ) ) {
			return array();
		}
		$items = array();
		foreach ( $order->get_items() as $item ) {
			$items[] = (string) $item->get_product_id();
		}
		$order->update_meta_data( self::TOLD, '1' );
		$order->save_meta_data();
		return array(
			'order' => array(
				'id'    => (string) $order->get_id(),
				'items' => array_values( array_unique( $items ) ),
			),
		);
	}

	/** A language the storefront has texts for. */
	public static function locale(): string {
		$language = substr( determine_locale(), 0, 2 );
		return is_readable( dirname( FILE ) . "/assets/storefront/locales/$language.json" ) ? $language : 'en';
	}
}
