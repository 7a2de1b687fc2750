<?php
// SPDX-License-Identifier: MIT

final class DoubleOrderItem {
	private $product;

	public function __construct( $product ) { $this->product = (int) $product; }
	public function get_product_id() { return $this->product; }
	public function get_quantity() { return 1; }
	public function get_total() { return wc_get_price_to_display( wc_get_product( $this->product ) ); }
}

final class DoubleOrder {
	private $id;

	public function __construct( $id ) { $this->id = (int) $id; }
	public function get_id() { return $this->id; }
	public function get_date_created() { return new WC_DateTime_Double( get_post( $this->id )->post_date_gmt . ' UTC' ); }
	public function get_items() { return array_map( static function ( $product ) { return new DoubleOrderItem( $product ); }, (array) get_post_meta( $this->id, 'items', true ) ); }
	public function key_is_valid( $key ) { return $key === get_post_meta( $this->id, 'key', true ); }
	public function has_status( $statuses ) { return false; }
	public function get_meta( $name ) { return get_post_meta( $this->id, $name, true ); }
	public function update_meta_data( $name, $value ) { update_post_meta( $this->id, $name, $value ); }
	public function save_meta_data() {}
}

class WC_DateTime_Double extends DateTime {}

function wc_create_order_double( array $items ) {
	$id = wp_insert_post( array( 'post_type' => 'shop_order', 'post_status' => 'publish', 'post_title' => 'Order' ) );
	update_post_meta( $id, 'items', $items );
	update_post_meta( $id, 'key', 'wc_order_' . wp_generate_password( 8, false ) );
	return new DoubleOrder( $id );
}

function wc_get_order( $id ) {
	$post = get_post( $id );
	return $post && 'shop_order' === $post->post_type ? new DoubleOrder( $id ) : false;
}

function wc_get_orders( $args ) {
	$found = new WP_Query( array( 'post_type' => 'shop_order', 'posts_per_page' => $args['limit'], 'paged' => $args['page'], 'fields' => 'ids', 'orderby' => 'ID', 'order' => 'ASC' ) );
	return (object) array( 'orders' => array_map( 'wc_get_order', $found->posts ), 'total' => $found->found_posts );
}
