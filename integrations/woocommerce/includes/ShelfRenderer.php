<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/**
 * A shelf as the server draws it: candidates in a default order, with the theme's own cards, prices and stock. Every shopper gets the
 * same; the browser picks which of them to show, and shows this order when it cannot.
 */
final class ShelfRenderer {
	/** @var array<string,bool> What this page shows already. */
	private static $drawn = array();

	/** @var bool */
	private static $styled = false;

	/**
	 * The shelf's HTML; '' when there is nothing to show or the page has this shelf.
	 *
	 * @param array<string,mixed> $given strategy, count, title, product, align.
	 */
	public static function render( array $given ): string {
		$strategy = isset( $given['strategy'] ) && in_array( $given['strategy'], Options::STRATEGIES, true ) ? $given['strategy'] : 'recommendedForYou';
		$product  = isset( $given['product'] ) ? (int) $given['product'] : self::product_of_page();
		$place    = $strategy . ':' . $product;
		if ( isset( self::$drawn[ $place ] ) ) {
			return '';
		}
		$count = isset( $given['count'] ) ? max( 1, min( 12, (int) $given['count'] ) ) : Options::number( 'count', 2, 12 );
		$ids   = Candidates::ids( $strategy, $product, max( $count, Options::number( 'candidates', 4, 48 ) ) );
		$cards = LoopHooks::during(
			static function () use ( $ids, $count ) {
				return self::cards( $ids, $count );
			}
		);
		if ( '' === $cards ) {
			return '';
		}
		self::$drawn[ $place ] = true;
		PageScripts::need();
		$title  = isset( $given['title'] ) && '' !== $given['title'] ? (string) $given['title'] : ShelfTitles::title_of( $strategy );
		$anchor = $product > 0 ? ' anchor="' . $product . '"' : '';
		$align  = isset( $given['align'] ) && in_array( $given['align'], array( 'wide', 'full' ), true ) ? ' align' . $given['align'] : '';
		// WooCommerce's styles for cards hold within .woocommerce, which the body is not on every page.
		return self::style_once() . '<div class="nearshelf-section woocommerce' . $align . '" data-nearshelf-section><section class="related products">'
			. '<h2>' . esc_html( $title ) . '</h2>'
			. sprintf( '<nearshelf-shelf strategy="%s"%s data-shown="%d"%s>%s</nearshelf-shelf></section></div>', esc_attr( $strategy ), $anchor, $count, PackStore::manifest() ? ' hold' : '', $cards );
	}

	/** Product of a single product page, else 0. */
	public static function product_of_page(): int {
		return function_exists( 'is_product' ) && is_product() ? (int) get_queried_object_id() : 0;
	}

	/** For tests: a new page begins. */
	public static function reset(): void {
		self::$drawn  = array();
		self::$styled = false;
	}

	/** Up to six in a row, else two rows. */
	private static function columns( int $count ): int {
		return $count <= 6 ? $count : intdiv( $count + 1, 2 );
	}

	/** @param array<int,int> $ids Products in default order. */
	private static function cards( array $ids, int $count ): string {
		wc_set_loop_prop( 'name', 'nearshelf' );
		wc_set_loop_prop( 'columns', self::columns( $count ) );
		// All of them with a handful of queries, where each card would ask for itself.
		_prime_post_caches( $ids );
		_prime_post_caches( array_filter( array_map( 'get_post_thumbnail_id', $ids ) ), false );
		$html = '';
		foreach ( $ids as $id ) {
			$html .= self::card( $id );
		}
		$list = '' === $html ? '' : woocommerce_product_loop_start( false ) . $html . woocommerce_product_loop_end( false );
		wc_reset_loop();
		return $list;
	}

	/** One card by the theme's own template, with the id and stock on its outermost element. */
	private static function card( int $id ): string {
		$product = wc_get_product( $id );
		if ( ! $product || ! $product->is_visible() || ! Rules::allow( $product ) ) {
			return '';
		}
		$before          = isset( $GLOBALS['post'] ) ? $GLOBALS['post'] : null;
		$GLOBALS['post'] = get_post( $id ); // phpcs:ignore -- the loop's template reads it.
		setup_postdata( $GLOBALS['post'] );
		ob_start();
		wc_get_template_part( 'content', 'product' );
		$html            = trim( (string) ob_get_clean() );
		$GLOBALS['post'] = $before; // phpcs:ignore -- as it was.
		if ( $before ) {
			setup_postdata( $before );
		}
		$tags = new \WP_HTML_Tag_Processor( $html );
		if ( '' === $html || ! $tags->next_tag() ) {
			return '';
		}
		$tags->set_attribute( 'data-nearshelf-item', (string) $id );
		// Where a row begins and ends depends on which cards each browser shows.
		$tags->remove_class( 'first' );
		$tags->remove_class( 'last' );
		if ( ! $product->is_in_stock() || ! $product->is_purchasable() ) {
			$tags->set_attribute( 'data-nearshelf-stock', '0' );
		}
		return $tags->get_updated_html();
	}

	/** The candidates beyond those shown wait unseen; so the shelf's height never changes. */
	private static function style_once(): string {
		if ( self::$styled ) {
			return '';
		}
		self::$styled = true;
		// With `hold` the cards wait for their order where they stand, 400 ms at most, with or without JavaScript.
		$rules = 'nearshelf-shelf{display:block}nearshelf-shelf[hold]:not([data-nearshelf-ready])>*{animation:nearshelf-reveal 400ms step-end}@keyframes nearshelf-reveal{from{visibility:hidden}}';
		for ( $shown = 1; $shown <= 12; $shown++ ) {
			$shelf   = "nearshelf-shelf[data-shown=\"$shown\"] [data-nearshelf-item]";
			$columns = self::columns( $shown );
			// Themes that float their cards leave no room after the last of a row.
			$rules .= sprintf( '%1$s:nth-child(n+%2$d){display:none!important}%1$s:nth-child(%3$dn){margin-inline-end:0!important}', $shelf, $shown + 1, $columns );
			$rules .= $columns < $shown ? sprintf( '%s:nth-child(%d){clear:both}', $shelf, $columns + 1 ) : '';
		}
		return '<style>' . $rules . '</style>';
	}
}
