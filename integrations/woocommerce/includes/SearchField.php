<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/**
 * Suggestions under a search field: the element stands around the store's own form, which searches as before until the index is there, and
 * whenever anything fails.
 */
final class SearchField {
	const HANDLE = 'nearshelf-find';

	const BLOCK = 'nearshelf/search';

	/** @var bool */
	private static $styled = false;

	public static function register(): void {
		add_action( 'init', array( self::class, 'add' ) );
		add_shortcode( 'nearshelf_search', array( self::class, 'render' ) );
		add_filter( 'get_product_search_form', array( self::class, 'around_product_form' ), 20 );
		add_filter( 'get_search_form', array( self::class, 'around_form' ), 20 );
		add_filter( 'render_block_core/search', array( self::class, 'around_form' ), 20 );
		add_filter( 'render_block_woocommerce/product-search', array( self::class, 'around_form' ), 20 );
		add_filter( 'script_loader_tag', array( self::class, 'add_attributes' ), 10, 2 );
	}

	public static function add(): void {
		wp_register_script(
			self::HANDLE,
			Plugin::url( 'assets/storefront/nearshelf-find.js' ),
			array(),
			VERSION,
			array(
				'strategy'  => 'async',
				'in_footer' => true,
			)
		);
		register_block_type( dirname( FILE ) . '/assets/search-block', array( 'render_callback' => array( self::class, 'render' ) ) );
	}

	/** The block and the shortcode: the store's own product search form, with suggestions. */
	public static function render(): string {
		return self::around( (string) get_product_search_form( false ) );
	}

	/** @param mixed $form HTML of WooCommerce's product search form. */
	public static function around_product_form( $form ): string {
		return 'none' === Options::get( 'search' ) ? (string) $form : self::around( (string) $form );
	}

	/** @param mixed $form HTML of a search form of the theme, which may search posts, too. */
	public static function around_form( $form ): string {
		$wanted = Options::get( 'search' );
		$form   = (string) $form;
		return 'all' === $wanted || ( 'products' === $wanted && self::finds_products( $form ) ) ? self::around( $form ) : $form;
	}

	/**
	 * Tells the tag where the index is.
	 *
	 * @param string $tag    The script element.
	 * @param string $handle Its handle.
	 * @return string
	 */
	public static function add_attributes( $tag, $handle ) {
		if ( self::HANDLE !== $handle ) {
			return $tag;
		}
		$text = sprintf( ' data-pack="%s" data-locale="%s" data-no-optimize="1" data-cfasync="false"', esc_attr( PackStore::manifest_url() ), esc_attr( PageScripts::locale() ) );
		return str_replace( ' src=', $text . ' src=', $tag );
	}

	private static function finds_products( string $form ): bool {
		$tags = new \WP_HTML_Tag_Processor( $form );
		while ( $tags->next_tag( 'input' ) ) {
			if ( 'post_type' === $tags->get_attribute( 'name' ) && 'product' === $tags->get_attribute( 'value' ) ) {
				return true;
			}
		}
		return false;
	}

	private static function around( string $form ): string {
		$manifest = PackStore::manifest();
		if ( ! isset( $manifest['search']['file'] ) || false === strpos( $form, '<form' ) || false !== strpos( $form, '<nearshelf-search' ) ) {
			return $form;
		}
		wp_enqueue_script( self::HANDLE );
		// No microphone: themes' forms have no room for it, and some browsers recognise speech on their maker's servers.
		// The style is so weak that any rule of the theme's wins; it is the script's own, so that nothing moves when that comes.
		$style        = self::$styled ? '' : '<style>:where(nearshelf-search){display:block;position:relative}</style>';
		self::$styled = true;
		return $style . '<nearshelf-search voice="0">' . $form . '</nearshelf-search>';
	}
}
