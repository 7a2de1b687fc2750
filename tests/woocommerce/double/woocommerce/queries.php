<?php
// SPDX-License-Identifier: MIT

function wc_get_products( $args ) {
	$query = array( 'post_type' => 'product', 'post_status' => 'publish', 'posts_per_page' => $args['limit'], 'paged' => isset( $args['page'] ) ? $args['page'] : 1, 'fields' => 'ids', 'orderby' => isset( $args['orderby'] ) ? $args['orderby'] : 'ID', 'order' => 'ASC' );
	if ( isset( $args['stock_status'] ) ) {
		$query['meta_query'] = array( array( 'key' => '_stock_status', 'value' => $args['stock_status'] ) );
	}
	$found = new WP_Query( $query );
	$items = isset( $args['return'] ) && 'ids' === $args['return'] ? $found->posts : array_map( 'wc_get_product', $found->posts );
	return empty( $args['paginate'] ) ? $items : (object) array( 'products' => $items, 'total' => $found->found_posts );
}

function wc_get_related_products( $id, $limit ) {
	$found = new WP_Query( array( 'post_type' => 'product', 'posts_per_page' => $limit, 'fields' => 'ids', 'post__not_in' => array( $id ), 'orderby' => 'ID', 'order' => 'ASC', 'tax_query' => array( array( 'taxonomy' => 'product_cat', 'terms' => wp_get_post_terms( $id, 'product_cat', array( 'fields' => 'ids' ) ) ) ) ) );
	$ids   = $found->posts;
	if ( apply_filters( 'woocommerce_product_related_posts_shuffle', true ) ) {
		shuffle( $ids );
	}
	return $ids;
}

final class WC_Cache_Helper {
	public static function get_transient_version( $group ) {
		return (string) get_option( "double_{$group}_version", '0' );
	}
}
add_action( 'save_post_product', static function () { update_option( 'double_product_version', microtime() ); } );

function is_product() { return is_singular( 'product' ); }
function is_shop() { return is_post_type_archive( 'product' ); }
function is_product_taxonomy() { return is_tax( array( 'product_cat', 'product_tag' ) ); }
function is_cart() { return is_page( 'cart' ); }
function is_checkout() { return is_page( 'checkout' ); }
function is_wc_endpoint_url( $name ) { return is_checkout() && '' !== (string) get_query_var( $name ); }
function wc_clean( $text ) { return sanitize_text_field( $text ); }
