<?php
// SPDX-License-Identifier: MIT

add_action(
	'rest_api_init',
	static function () {
		$route = static function ( $path, $answer ) {
			register_rest_route( 'wc/store/v1', $path, array( 'methods' => 'GET', 'permission_callback' => '__return_true', 'callback' => $answer ) );
		};
		$route(
			'/products',
			static function () {
				return array_map(
					static function ( $product ) {
						$terms = wp_get_post_terms( $product->get_id(), 'product_cat' );
						return array( 'id' => $product->get_id(), 'name' => $product->get_name(), 'permalink' => $product->get_permalink(), 'is_in_stock' => $product->is_in_stock(), 'categories' => array_map( static function ( $term ) { return array( 'name' => $term->name, 'link' => get_term_link( $term ) ); }, $terms ) );
					},
					wc_get_products( array( 'limit' => 100 ) )
				);
			}
		);
		$route( '/cart', static function () { return array( 'items' => array_map( static function ( $id ) { return array( 'id' => $id, 'quantity' => 1 ); }, WC()->cart->items ) ); } );
	}
);
