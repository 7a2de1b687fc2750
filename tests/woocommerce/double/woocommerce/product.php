<?php
// SPDX-License-Identifier: MIT

class WC_Product {
	private $post;

	public function __construct( WP_Post $post ) {
		$this->post = $post;
	}

	public function __call( $name, $arguments ) {
		$empty = array( 'get_children' => array(), 'get_cross_sell_ids' => array(), 'get_upsell_ids' => array(), 'get_attributes' => array(), 'get_image_id' => 0, 'get_average_rating' => 0, 'get_review_count' => 0, 'get_short_description' => '', 'is_purchasable' => true, 'is_visible' => true, 'get_catalog_visibility' => 'visible' );
		if ( ! array_key_exists( $name, $empty ) ) {
			throw new BadMethodCallException( "the double has no WC_Product::$name" );
		}
		return $empty[ $name ];
	}

	public function get_id() { return $this->post->ID; }
	public function get_name() { return $this->post->post_title; }
	public function get_formatted_name() { return $this->post->post_title; }
	public function get_slug() { return $this->post->post_name; }
	public function get_description() { return $this->post->post_content; }
	public function get_permalink() { return get_permalink( $this->post ); }
	public function get_sku() { return (string) get_post_meta( $this->post->ID, '_sku', true ); }
	public function get_price() { return (string) get_post_meta( $this->post->ID, '_price', true ); }
	public function is_in_stock() { return 'outofstock' !== get_post_meta( $this->post->ID, '_stock_status', true ); }
	public function get_date_created() { return new DateTime( $this->post->post_date_gmt . ' UTC' ); }
}

function wc_get_product( $id ) {
	$post = get_post( $id );
	return $post && 'product' === $post->post_type ? new WC_Product( $post ) : false;
}

function wc_get_price_to_display( $product ) { return (float) $product->get_price(); }
function get_woocommerce_currency() { return 'EUR'; }
function wc_attribute_label( $name ) { return $name; }

add_action(
	'init',
	static function () {
		register_post_type( 'product', array( 'public' => true, 'has_archive' => 'shop', 'rewrite' => array( 'slug' => 'product' ), 'supports' => array( 'title', 'editor' ), 'show_in_rest' => true ) );
		register_taxonomy( 'product_cat', 'product', array( 'public' => true, 'hierarchical' => true, 'rewrite' => array( 'slug' => 'product-category' ) ) );
		register_taxonomy( 'product_tag', 'product', array( 'public' => true ) );
		register_post_type( 'shop_order', array( 'public' => false ) );
		add_rewrite_endpoint( 'order-received', EP_PAGES );
	}
);
