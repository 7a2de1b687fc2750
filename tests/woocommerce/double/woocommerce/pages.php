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
	printf( '<li class="product post-%d %s">', $product->get_id(), $product->is_in_stock() ? 'instock' : 'outofstock' );
	foreach ( array( 'woocommerce_before_shop_loop_item', 'woocommerce_before_shop_loop_item_title', 'woocommerce_shop_loop_item_title', 'woocommerce_after_shop_loop_item_title', 'woocommerce_after_shop_loop_item' ) as $hook ) {
		do_action( $hook );
	}
	echo '</li>';
}

// What a card is made of hangs on hooks.
function woocommerce_template_loop_product_link_open() { echo '<a href="' . esc_url( wc_get_product( get_the_ID() )->get_permalink() ) . '">'; }
function woocommerce_show_product_loop_sale_flash() {}
function woocommerce_template_loop_product_thumbnail() {}
function woocommerce_template_loop_product_title() { echo '<h2 class="woocommerce-loop-product__title">' . esc_html( get_the_title() ) . '</h2>'; }
function woocommerce_template_loop_rating() {}
function woocommerce_template_loop_price() { echo '<span class="price">' . esc_html( wc_get_product( get_the_ID() )->get_price() ) . ' €</span>'; }
function woocommerce_template_loop_product_link_close() { echo '</a>'; }
function woocommerce_template_loop_add_to_cart() {}

const DOUBLE_CARD = array(
	'woocommerce_before_shop_loop_item'      => 'woocommerce_template_loop_product_link_open',
	'woocommerce_shop_loop_item_title'       => 'woocommerce_template_loop_product_title',
	'woocommerce_after_shop_loop_item_title' => 'woocommerce_template_loop_price',
	'woocommerce_after_shop_loop_item'       => 'woocommerce_template_loop_product_link_close',
);
foreach ( DOUBLE_CARD as $hook => $function ) {
	add_action( $hook, $function );
}
// On archives of block themes blocks draw the cards.
add_action(
	'template_redirect',
	static function () {
		if ( wp_is_block_theme() && ( is_shop() || is_product_taxonomy() ) ) {
			foreach ( DOUBLE_CARD as $hook => $function ) {
				remove_action( $hook, $function );
			}
		}
	}
);

function get_product_search_form( $print = true ) {
	$form = apply_filters( 'get_product_search_form', '<form role="search" method="get" action="' . esc_url( home_url( '/' ) ) . '"><input type="search" name="s" aria-label="Search products"><input type="hidden" name="post_type" value="product"></form>' );
	if ( $print ) {
		echo $form;
	}
	return $form;
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

/** The page's own list, or with a query of its own the cards that its template's blocks make. */
function double_list_blocks() {
	register_block_type(
		'woocommerce/product-collection',
		array(
			'attributes'       => array( 'query' => array( 'type' => 'object' ) ),
			'provides_context' => array( 'query' => 'query' ),
			'render_callback'  => static function ( $attributes, $content ) { return isset( $attributes['query']['inherit'] ) && ! $attributes['query']['inherit'] ? $content : double_shop_page(); },
		)
	);
	register_block_type(
		'woocommerce/product-template',
		array(
			'uses_context'      => array( 'query' ),
			'skip_inner_blocks' => true,
			'render_callback'   => static function ( $attributes, $content, $block ) {
				$html = '';
				foreach ( ( new WP_Query( build_query_vars_from_query_block( $block, 1 ) ) )->posts as $post ) {
					$cards = array( 'blockName' => 'core/null' ) + $block->parsed_block;
					$card  = ( new WP_Block( $cards, array( 'postId' => $post->ID, 'postType' => 'product' ) ) )->render( array( 'dynamic' => false ) );
					$html .= '<li class="wc-block-product post-' . $post->ID . '">' . $card . '</li>';
				}
				return '<ul class="wc-block-product-template">' . $html . '</ul>';
			},
		)
	);
	register_block_type( 'woocommerce/product-price', array( 'uses_context' => array( 'postId' ), 'render_callback' => static function ( $attributes, $content, $block ) { return '<p class="price">' . esc_html( wc_get_product( $block->context['postId'] )->get_price() ) . ' €</p>'; } ) );
}

add_filter( 'body_class', static function ( $classes ) { return array_merge( $classes, array( 'woocommerce-js' ), is_cart() ? array( 'woocommerce-cart' ) : array(), is_wc_endpoint_url( 'order-received' ) ? array( 'woocommerce-order-received' ) : array() ); } );

add_action(
	'init',
	static function () {
		register_block_type( 'woocommerce/product-details', array( 'render_callback' => 'double_product_page' ) );
		double_list_blocks();
		register_block_type( 'woocommerce/cart', array( 'render_callback' => static function () { return double_cart_page( true ); } ) );
		// A field for products, one for posts, and the plugin's own; the database need not name it.
		add_shortcode( 'double_fields', static function () { return do_blocks( '<!-- wp:search {"label":"Products","query":{"post_type":"product"}} /--><!-- wp:search {"label":"Posts"} /-->' ) . do_shortcode( '[nearshelf_search]' ); } );
		add_shortcode( 'woocommerce_cart', static function () { return double_cart_page( false ); } );
		add_shortcode(
			'woocommerce_checkout',
			static function () {
				return is_wc_endpoint_url( 'order-received' ) ? '<p>Thank you.</p>' : '<form class="checkout" method="post"><input id="billing_email"><input id="billing_first_name"><input id="billing_last_name"><input id="billing_address_1"><input id="billing_postcode"><input id="billing_city"><input id="billing_phone"><button id="place_order" name="woocommerce_checkout_place_order" value="1">Place order</button></form>';
			}
		);
	}
);
