<?php
// SPDX-License-Identifier: MIT
// The cart lies in one cookie; beside it stand the two that pages may read.

final class DoubleCart {
	public $items;

	public function __construct() {
		$this->items = isset( $_COOKIE['double_cart'] ) ? array_filter( array_map( 'intval', explode( '.', $_COOKIE['double_cart'] ) ) ) : array();
	}

	public function get_cart() {
		return array_map( static function ( $id ) { return array( 'product_id' => $id, 'quantity' => 1 ); }, $this->items );
	}

	public function get_cross_sells() { return array(); }

	public function set( array $items ) {
		$this->items = $items;
		$values      = array( 'double_cart' => implode( '.', $items ), 'woocommerce_items_in_cart' => $items ? '1' : '', 'woocommerce_cart_hash' => $items ? md5( implode( '.', $items ) ) : '' );
		foreach ( $values as $name => $value ) {
			setcookie( $name, $value, $items ? 0 : 1, '/' );
		}
	}
}

final class DoubleQuery {
	public function get_catalog_ordering_args( $by ) { return array( 'orderby' => $by ); }
	public function remove_ordering_args() {}
}

final class DoubleWooCommerce {
	public $cart;
	public $query;

	public function __construct() {
		$this->cart  = new DoubleCart();
		$this->query = new DoubleQuery();
	}
}

function WC() {
	static $one = null;
	$one        = $one ? $one : new DoubleWooCommerce();
	return $one;
}

add_action(
	'wp_loaded',
	static function () {
		if ( isset( $_POST['add-to-cart'] ) ) {
			WC()->cart->set( array_merge( WC()->cart->items, array( (int) $_POST['add-to-cart'] ) ) );
		}
		if ( isset( $_POST['woocommerce_checkout_place_order'] ) ) {
			$order = wc_create_order_double( WC()->cart->items );
			WC()->cart->set( array() );
			wp_safe_redirect( home_url( "/checkout/order-received/{$order->get_id()}/?key=" . $order->get_meta( 'key' ) ) );
			exit;
		}
	}
);
