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

	/** @var array<int,bool> Numbers of products shown that the page has rules for. */
	private static $styled = array();

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
		list( $cards, $of_blocks ) = self::cards( $ids, $count );
		if ( '' === $cards ) {
			return '';
		}
		self::$drawn[ $place ] = true;
		PageScripts::need();
		$title  = isset( $given['title'] ) && '' !== $given['title'] ? (string) $given['title'] : ShelfTitles::title_of( $strategy );
		$anchor = $product > 0 ? ' anchor="' . $product . '"' : '';
		$align  = isset( $given['align'] ) && in_array( $given['align'], array( 'wide', 'full' ), true ) ? ' align' . $given['align'] : '';
		$shelf  = sprintf( '<nearshelf-shelf strategy="%s"%s data-shown="%d" data-drawn="%d"%s>%s</nearshelf-shelf>', esc_attr( $strategy ), $anchor, $count, self::this_hour(), PackStore::manifest() ? ' hold' : '', $cards );
		// WooCommerce's styles for classic cards hold within .woocommerce, which the body is not on every page.
		$frame = $of_blocks ? array( '', '', ' class="wp-block-heading"' ) : array( ' woocommerce', ' class="related products"', '' );
		return self::style_once( $count ) . '<div class="nearshelf-section' . $frame[0] . $align . '" data-nearshelf-section><section' . $frame[1] . '>'
			. '<h2' . $frame[2] . '>' . esc_html( $title ) . '</h2>' . $shelf . '</section></div>';
	}

	/** Product of a single product page, else 0. */
	public static function product_of_page(): int {
		return function_exists( 'is_product' ) && is_product() ? (int) get_queried_object_id() : 0;
	}

	/** When this page is made, so that a browser that gets it from a cache much later asks what is sold out by then. */
	private static function this_hour(): int {
		return time() - time() % HOUR_IN_SECONDS;
	}

	/** For tests: a new page begins. */
	public static function reset(): void {
		self::$drawn  = array();
		self::$styled = array();
		BlockCards::reset();
	}

	/** Up to six in a row, else two rows. */
	private static function columns( int $count ): int {
		return $count <= 6 ? $count : intdiv( $count + 1, 2 );
	}

	/**
	 * @param array<int,int> $ids Products in default order.
	 * @return array{0:string,1:bool} The cards, and whether a block theme's own.
	 */
	private static function cards( array $ids, int $count ): array {
		// All of them with a handful of queries, where each card would ask for itself.
		_prime_post_caches( $ids );
		_prime_post_caches( array_filter( array_map( 'get_post_thumbnail_id', $ids ) ), false );
		$products = array();
		foreach ( $ids as $id ) {
			$product = wc_get_product( $id );
			if ( $product && $product->is_visible() && Rules::allow( $product ) ) {
				$products[ $id ] = $product;
			}
		}
		$html = self::marked( BlockCards::draw( array_keys( $products ), self::columns( $count ) ), $products );
		if ( '' !== $html ) {
			return array( $html, true );
		}
		$draw = static function () use ( $products, $count ): string {
			return self::classic_cards( $products, $count );
		};
		return array( LoopHooks::during( $draw ), false );
	}

	/** @param array<int,\WC_Product> $products In default order. */
	private static function classic_cards( array $products, int $count ): string {
		wc_set_loop_prop( 'name', 'nearshelf' );
		wc_set_loop_prop( 'columns', self::columns( $count ) );
		$html = '';
		foreach ( $products as $product ) {
			$html .= self::card( $product );
		}
		$list = '' === $html ? '' : woocommerce_product_loop_start( false ) . $html . woocommerce_product_loop_end( false );
		wc_reset_loop();
		return $list;
	}

	/** One card by the theme's own template. */
	private static function card( \WC_Product $product ): string {
		$before          = isset( $GLOBALS['post'] ) ? $GLOBALS['post'] : null;
		$GLOBALS['post'] = get_post( $product->get_id() ); // phpcs:ignore -- the loop's template reads it.
		setup_postdata( $GLOBALS['post'] );
		ob_start();
		wc_get_template_part( 'content', 'product' );
		$tags            = new \WP_HTML_Tag_Processor( trim( (string) ob_get_clean() ) );
		$GLOBALS['post'] = $before; // phpcs:ignore -- as it was.
		if ( $before ) {
			setup_postdata( $before );
		}
		if ( ! $tags->next_tag() ) {
			return '';
		}
		self::mark( $tags, $product );
		// Where a row begins and ends depends on which cards each browser shows.
		$tags->remove_class( 'first' );
		$tags->remove_class( 'last' );
		return $tags->get_updated_html();
	}

	/**
	 * A list of blocks whose cards say which product they are; '' without any. WordPress's own class names it.
	 *
	 * @param array<int,\WC_Product> $products By id.
	 */
	private static function marked( string $html, array $products ): string {
		$tags  = new \WP_HTML_Tag_Processor( $html );
		$cards = 0;
		while ( $tags->next_tag( 'li' ) ) {
			$id = preg_match( '/(?:^|\s)post-(\d+)(?:\s|$)/', (string) $tags->get_attribute( 'class' ), $match ) ? (int) $match[1] : 0;
			if ( isset( $products[ $id ] ) ) {
				self::mark( $tags, $products[ $id ] );
				++$cards;
			}
		}
		return $cards > 0 ? $tags->get_updated_html() : '';
	}

	/** The id and stock of a card, on its outermost element. */
	private static function mark( \WP_HTML_Tag_Processor $tags, \WC_Product $product ): void {
		$tags->set_attribute( 'data-nearshelf-item', (string) $product->get_id() );
		if ( ! $product->is_in_stock() || ! $product->is_purchasable() ) {
			$tags->set_attribute( 'data-nearshelf-stock', '0' );
		}
	}

	/** The candidates beyond those shown wait unseen; so the shelf's height never changes. */
	private static function style_once( int $shown ): string {
		$rules = '';
		if ( ! self::$styled ) {
			// With `hold` the cards wait for their order where they stand, 400 ms at most, with or without JavaScript.
			$rules = 'nearshelf-shelf{display:block}nearshelf-shelf[hold]:not([data-nearshelf-ready])>*{animation:nearshelf-reveal 400ms step-end}@keyframes nearshelf-reveal{from{visibility:hidden}}';
		}
		if ( ! isset( self::$styled[ $shown ] ) ) {
			$shelf   = "nearshelf-shelf[data-shown=\"$shown\"] [data-nearshelf-item]";
			$columns = self::columns( $shown );
			// Themes that float their cards leave no room after the last of a row.
			$rules .= sprintf( '%1$s:nth-child(n+%2$d){display:none!important}%1$s:nth-child(%3$dn){margin-inline-end:0!important}', $shelf, $shown + 1, $columns );
			$rules .= $columns < $shown ? sprintf( '%s:nth-child(%d){clear:both}', $shelf, $columns + 1 ) : '';
		}
		self::$styled[ $shown ] = true;
		return '' === $rules ? '' : '<style>' . $rules . '</style>';
	}
}
