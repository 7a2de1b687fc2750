<?php
// SPDX-License-Identifier: MIT
// What a theme's pages are made of: loop, cards, cart and checkout, as hooks fire around them.

/** Header and pictures: on real pages shelves stand below what is in sight. */
const DOUBLE_TOP = '<div style="height: 600px"></div>';

function wc_set_loop_prop( $name, $value ) {}
function wc_reset_loop() {}
function woocommerce_product_loop_start( $print = true ) { return '<ul class="products columns-4">'; }
function woocommerce_product_loop_end( $print = true ) { return '</ul>'; }

function wc_get_template_part( $slug, $name ) {
	$product = wc_get_product( get_the_ID() );
	printf( '<li class="product post-%d %s"><a href="%s"><h2 class="woocommerce-loop-product__title">%s</h2><span class="price">%s €</span></a></li>', $product->get_id(), $product->is_in_stock() ? 'instock' : 'outofstock', esc_url( $product->get_permalink() ), esc_html( $product->get_name() ), esc_html( $product->get_price() ) );
}

function double_product_page() {
	$id = get_queried_object_id();
	ob_start();
	echo DOUBLE_TOP . '<div class="product"><h1>' . esc_html( get_the_title( $id ) ) . '</h1><form class="cart" method="post"><button type="submit" name="add-to-cart" value="' . (int) $id . '" class="single_add_to_cart_button">Add to cart</button></form></div>';
	// Most classic hooks fire in block themes, too.
	do_action( 'woocommerce_after_single_product_summary' );
	return ob_get_clean();
}

function double_shop_page() {
	ob_start();
	echo woocommerce_product_loop_start();
	while ( have_posts() ) {
		the_post();
		wc_get_template_part( 'content', 'product' );
	}
	echo woocommerce_product_loop_end();
	do_action( 'woocommerce_after_shop_loop' );
	return ob_get_clean();
}

function double_cart_page( $is_block ) {
	ob_start();
	echo DOUBLE_TOP;
	foreach ( WC()->cart->items as $id ) {
		echo '<p class="cart_item">' . esc_html( get_the_title( $id ) ) . '</p>';
	}
	if ( ! $is_block && WC()->cart->items ) {
		do_action( 'woocommerce_after_cart' );
	}
	return ob_get_clean();
}

add_filter( 'body_class', static function ( $classes ) { return array_merge( $classes, array( 'woocommerce-js' ), is_cart() ? array( 'woocommerce-cart' ) : array(), is_wc_endpoint_url( 'order-received' ) ? array( 'woocommerce-order-received' ) : array() ); } );

add_action(
	'init',
	static function () {
		register_block_type( 'woocommerce/product-details', array( 'render_callback' => 'double_product_page' ) );
		register_block_type( 'woocommerce/product-collection', array( 'render_callback' => 'double_shop_page' ) );
		register_block_type( 'woocommerce/cart', array( 'render_callback' => static function () { return double_cart_page( true ); } ) );
		add_shortcode( 'woocommerce_cart', static function () { return double_cart_page( false ); } );
		add_shortcode(
			'woocommerce_checkout',
			static function () {
				return is_wc_endpoint_url( 'order-received' ) ? '<p>Thank you.</p>' : '<form class="checkout" method="post"><input id="billing_email"><input id="billing_first_name"><input id="billing_last_name"><input id="billing_address_1"><input id="billing_postcode"><input id="billing_city"><input id="billing_phone"><button id="place_order" name="woocommerce_checkout_place_order" value="1">Place order</button></form>';
			}
		);
	}
);
