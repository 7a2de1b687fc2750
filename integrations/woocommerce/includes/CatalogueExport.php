<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Products and orders as the trainer reads them, page by page, so that no store is too large for PHP's memory. */
final class CatalogueExport {
	const PER_PAGE = 100;

	/** Orders older than this say little of what sells now. */
	const ORDER_DAYS = 730;

	/**
	 * One page of products that a shopper can find.
	 *
	 * @return array{rows:array<int,array<string,mixed>>,total:int}
	 */
	public static function products( int $page ): array {
		$found = wc_get_products(
			array(
				'status'   => 'publish',
				'limit'    => self::PER_PAGE,
				'page'     => $page,
				'paginate' => true,
				'orderby'  => 'ID',
				'order'    => 'ASC',
			)
		);
		$rows  = array();
		foreach ( $found->products as $product ) {
			if ( 'hidden' !== $product->get_catalog_visibility() ) {
				$rows[] = self::product_row( $product );
			}
		}
		return array(
			'rows'  => $rows,
			'total' => (int) $found->total,
		);
	}

	/**
	 * One page of order lines: what, how many, when. Nothing of who.
	 *
	 * @return array{rows:array<int,array<string,mixed>>,total:int}
	 */
	public static function orders( int $page ): array {
		$found = wc_get_orders(
			array(
				'type'         => 'shop_order',
				'status'       => array( 'wc-processing', 'wc-completed' ),
				'limit'        => self::PER_PAGE,
				'page'         => $page,
				'paginate'     => true,
				'orderby'      => 'ID',
				'order'        => 'ASC',
				'date_created' => '>' . ( time() - self::ORDER_DAYS * DAY_IN_SECONDS ),
			)
		);
		$rows  = array();
		foreach ( $found->orders as $order ) {
			$created = $order->get_date_created();
			foreach ( $order->get_items() as $item ) {
				$product = $item->get_product_id();
				if ( $created && $product ) {
					$rows[] = array(
						'order_id'   => (string) $order->get_id(),
						'date'       => gmdate( 'Y-m-d\TH:i:s\Z', $created->getTimestamp() ),
						'product_id' => (string) $product,
						'quantity'   => (float) $item->get_quantity(),
						'price'      => round( (float) $item->get_total() / max( 1, (float) $item->get_quantity() ), 2 ),
					);
				}
			}
		}
		return array(
			'rows'  => $rows,
			'total' => (int) $found->total,
		);
	}

	/** "Parent > Child" of a category. */
	public static function path_of( \WP_Term $term ): string {
		$names = array();
		foreach ( array_reverse( get_ancestors( $term->term_id, 'product_cat', 'taxonomy' ) ) as $id ) {
			$ancestor = get_term( $id, 'product_cat' );
			if ( $ancestor instanceof \WP_Term ) {
				$names[] = $ancestor->name;
			}
		}
		$names[] = $term->name;
		return wp_specialchars_decode( implode( ' > ', $names ), ENT_QUOTES );
	}

	/** @return array<string,mixed> */
	private static function product_row( \WC_Product $product ): array {
		$image   = wp_get_attachment_image_url( (int) $product->get_image_id(), 'woocommerce_thumbnail' );
		$created = $product->get_date_created();
		$row     = array(
			'id'           => (string) $product->get_id(),
			'sku'          => $product->get_sku(),
			'slug'         => $product->get_slug(),
			'gtin'         => method_exists( $product, 'get_global_unique_id' ) ? $product->get_global_unique_id() : '',
			'variant_ids'  => array_map( 'strval', $product->get_children() ),
			'title'        => $product->get_name(),
			'description'  => wp_trim_words( wp_strip_all_tags( $product->get_short_description() . ' ' . $product->get_description() ), 200, '' ),
			'categories'   => self::categories_of( $product ),
			'tags'         => self::term_names( $product, 'product_tag' ),
			'attr_tag'     => self::term_names( $product, 'product_tag' ),
			'brand'        => implode( ', ', self::term_names( $product, 'product_brand' ) ),
			'price'        => (float) wc_get_price_to_display( $product ),
			'currency'     => get_woocommerce_currency(),
			'in_stock'     => $product->is_in_stock() ? 'yes' : 'no',
			'url'          => $product->get_permalink(),
			'image'        => $image ? $image : '',
			'created_at'   => $created ? gmdate( 'Y-m-d\TH:i:s\Z', $created->getTimestamp() ) : '',
			'rating'       => (float) $product->get_average_rating(),
			'review_count' => (int) $product->get_review_count(),
		);
		foreach ( $product->get_attributes() as $name => $attribute ) {
			if ( is_object( $attribute ) && $attribute->get_visible() ) {
				$values = $attribute->is_taxonomy() ? self::term_names( $product, $attribute->get_name() ) : $attribute->get_options();
				$row[ 'attr_' . sanitize_title( wc_attribute_label( $name ) ) ] = array_map( 'strval', $values );
			}
		}
		return array_filter(
			$row,
			static function ( $value ) {
				return array() !== $value && '' !== $value && 0.0 !== $value;
			}
		);
	}

	/** @return array<int,string> */
	private static function categories_of( \WC_Product $product ): array {
		$terms = get_the_terms( $product->get_id(), 'product_cat' );
		return is_array( $terms ) ? array_map( array( self::class, 'path_of' ), array_values( $terms ) ) : array();
	}

	/** @return array<int,string> */
	private static function term_names( \WC_Product $product, string $taxonomy ): array {
		$terms = taxonomy_exists( $taxonomy ) ? get_the_terms( $product->get_id(), $taxonomy ) : false;
		$names = is_array( $terms ) ? wp_list_pluck( $terms, 'name' ) : array();
		return array_values(
			array_map(
				static function ( $name ) {
					return wp_specialchars_decode( $name, ENT_QUOTES );
				},
				$names
			)
		);
	}
}
