<?php
// SPDX-License-Identifier: MIT
// 24 products in 4 categories, 4 of them sold out, and orders that hold two each.
require __DIR__ . '/begin.php';
foreach ( array( 'cart' => '[woocommerce_cart]', 'checkout' => '[woocommerce_checkout]', 'find' => '[double_fields]' ) as $name => $content ) {
	wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => $name, 'post_title' => ucfirst( $name ), 'post_content' => $content ) );
}
$ids = array();
foreach ( array( 'Lamps' => 'Table lamp with a warm light', 'Cushions' => 'Cushion, washable', 'Mugs' => 'Mug for coffee and tea', 'Blankets' => 'Blanket that keeps warm' ) as $category => $text ) {
	$term = wp_insert_term( $category, 'product_cat' );
	foreach ( array( 'walnut', 'oak', 'linen', 'wool', 'brass', 'clay' ) as $number => $material ) {
		$id = wp_insert_post( array( 'post_type' => 'product', 'post_status' => 'publish', 'post_title' => ucfirst( $material ) . ' ' . strtolower( substr( $category, 0, -1 ) ), 'post_content' => "$text, made of $material." ) );
		wp_set_object_terms( $id, array( $term['term_id'] ), 'product_cat' );
		update_post_meta( $id, '_price', 10 + 7 * $number );
		update_post_meta( $id, '_sku', strtoupper( substr( $category, 0, 3 ) ) . $number );
		update_post_meta( $id, '_stock_status', 5 === $number ? 'outofstock' : 'instock' );
		$ids[] = $id;
	}
}
for ( $order = 0; $order < 12; $order++ ) {
	wc_create_order_double( array( $ids[ $order ], $ids[ $order + 6 ] ) );
}
flush_rewrite_rules();
