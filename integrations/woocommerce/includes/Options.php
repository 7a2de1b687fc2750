<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The merchant's settings: one row of the options table. */
final class Options {
	const NAME = 'nearshelf_settings';

	/** The kinds of shelves that fit where products are shown, as the engine names them. */
	const STRATEGIES = array( 'recommendedForYou', 'inspiredByBrowsing', 'alsoViewed', 'alsoBought', 'boughtTogether', 'similar', 'trending', 'popular', 'recentlyViewed', 'newForYou' );

	const DEFAULTS = array(
		'consent'        => 'ask',
		'consent_from'   => 'wordpress',
		'product_shelf'  => 'alsoViewed',
		'cart_shelf'     => 'boughtTogether',
		'shop_shelf'     => 'recommendedForYou',
		'count'          => 4,
		'candidates'     => 16,
		'search'         => 'products',
		'synonyms'       => '',
		'reports'        => 'no',
		'held_out'       => '0',
		'excluded'       => array(),
		'excluded_terms' => array(),
		'pinned'         => array(),
		'boosted_terms'  => array(),
		'buried_terms'   => array(),
	);

	public static function register(): void {
		add_filter( 'woocommerce_get_settings_pages', array( self::class, 'add_tab' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( self::class, 'add_link' ) );
		add_action( 'update_option_' . self::NAME, array( Drift::class, 'note_changed_settings' ), 10, 2 );
	}

	/**
	 * A setting, or its default.
	 *
	 * @return mixed
	 */
	public static function get( string $name ) {
		$stored = get_option( self::NAME, array() );
		return is_array( $stored ) && array_key_exists( $name, $stored ) ? $stored[ $name ] : self::DEFAULTS[ $name ];
	}

	/** A whole number between two bounds. */
	public static function number( string $name, int $least, int $most ): int {
		return max( $least, min( $most, (int) self::get( $name ) ) );
	}

	/** @param array<int,object> $pages WooCommerce's settings tabs. */
	public static function add_tab( array $pages ): array {
		$pages[] = new SettingsTab();
		return $pages;
	}

	/** @param array<int|string,string> $links Links beside the plugin's name. */
	public static function add_link( array $links ): array {
		$address = admin_url( 'admin.php?page=wc-settings&tab=nearshelf' );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'nearshelf-for-woocommerce' ) ) );
		return $links;
	}
}
