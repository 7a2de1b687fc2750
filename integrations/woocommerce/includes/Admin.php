<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The top of the settings tab: health, building a pack in this browser, estimates. */
final class Admin {
	public static function register(): void {
		add_action( 'admin_enqueue_scripts', array( self::class, 'enqueue' ) );
		add_filter( 'script_loader_tag', array( self::class, 'as_module' ), 10, 2 );
	}

	public static function enqueue(): void {
		// phpcs:ignore -- only where it stands decides what is loaded.
		if ( ! isset( $_GET['page'], $_GET['tab'] ) || 'wc-settings' !== $_GET['page'] || 'nearshelf' !== $_GET['tab'] ) {
			return;
		}
		wp_enqueue_script( 'nearshelf-studio', Plugin::url( 'assets/studio/studio.js' ), array(), VERSION, true );
		wp_localize_script(
			'nearshelf-studio',
			'nearshelfStudio',
			array(
				'root'  => esc_url_raw( rest_url( ExportRoutes::NAMESPACE . '/' ) ),
				'nonce' => wp_create_nonce( 'wp_rest' ),
				'base'  => Plugin::url( 'assets/studio/' ),
				'auto'  => PackStore::manifest() ? '' : '1',
				'words' => array(
					'language' => StoreLanguage::code(),
					'synonyms' => Rules::synonyms(),
				),
				'texts' => array(
					'products'  => __( 'Reading products', 'nearshelf-for-woocommerce' ),
					'orders'    => __( 'Reading orders', 'nearshelf-for-woocommerce' ),
					'building'  => __( 'Building', 'nearshelf-for-woocommerce' ),
					'uploading' => __( 'Storing the pack', 'nearshelf-for-woocommerce' ),
					'done'      => __( 'Done: the shelves use the new pack.', 'nearshelf-for-woocommerce' ),
					'cancelled' => __( 'Cancelled. The pack in use is unchanged.', 'nearshelf-for-woocommerce' ),
					'failed'    => __( 'That did not work. The pack in use is unchanged.', 'nearshelf-for-woocommerce' ),
				),
			)
		);
	}

	/**
	 * The builder is a module.
	 *
	 * @param string $tag    Script element.
	 * @param string $handle Its handle.
	 * @return string
	 */
	public static function as_module( $tag, $handle ) {
		return 'nearshelf-studio' === $handle ? str_replace( ' src=', ' type="module" src=', str_replace( ' type="text/javascript"', '', $tag ) ) : $tag;
	}

	/** One sentence on what works and what does not. */
	public static function health(): string {
		$manifest = PackStore::manifest();
		if ( ! $manifest ) {
			return __( 'There is no pack yet: shelves show the shop\'s own order.', 'nearshelf-for-woocommerce' );
		}
		$places = 0;
		foreach ( array_unique( Placement::ANCHORS ) as $setting ) {
			$places += 'none' === Options::get( $setting ) ? 0 : 1;
		}
		$consent = (string) Options::get( 'consent_from' );
		$sources = array(
			'wordpress' => 'WP Consent API',
			'tcf'       => 'IAB TCF',
			'google'    => 'Google Consent Mode',
		);
		/* translators: 1: number of products, 2: a time span such as "3 days", 3: number of places, 4: where consent comes from */
		$text = __( 'Pack of %1$s products, built %2$s ago, shelves in %3$d places by themselves, consent source: %4$s.', 'nearshelf-for-woocommerce' );
		$text = sprintf(
			$text,
			number_format_i18n( (int) $manifest['pack']['items'] ),
			human_time_diff( (int) get_option( 'nearshelf_built', time() ) ),
			$places,
			isset( $sources[ $consent ] ) ? $sources[ $consent ] : __( 'the shopper\'s panel', 'nearshelf-for-woocommerce' )
		);
		return $text . ' ' . self::search_health( $manifest );
	}

	/** @param array<string,mixed> $manifest Of the pack in use. */
	private static function search_health( array $manifest ): string {
		if ( ! isset( $manifest['search']['file'] ) ) {
			return __( 'There is no search index: search fields suggest nothing until the pack is built anew.', 'nearshelf-for-woocommerce' );
		}
		/* translators: 1: number of products, 2: size such as "6 KB" */
		$text  = __( 'Search index of %1$s products, %2$s.', 'nearshelf-for-woocommerce' );
		$bytes = isset( $manifest['search']['bytes'] ) ? (int) $manifest['search']['bytes'] : 0;
		return sprintf( $text, number_format_i18n( (int) $manifest['pack']['items'] ), size_format( $bytes ) );
	}

	public static function print_status(): void {
		// Without a pack the health line says so itself.
		$reason = PackStore::manifest() ? Drift::reason() : '';
		echo '<h2>' . esc_html__( 'Nearshelf', 'nearshelf-for-woocommerce' ) . '</h2>';
		echo '<p id="nearshelf-health">' . esc_html( self::health() ) . ( '' === $reason ? '' : ' <strong>' . esc_html( $reason ) . '</strong>' ) . '</p>';
		if ( 'wordpress' === Options::get( 'consent_from' ) && ! function_exists( 'wp_has_consent' ) ) {
			echo '<div id="nearshelf-consent" class="notice notice-warning inline"><p>' . esc_html__( 'No consent plugin with the WP Consent API is active: nobody asks your shoppers, so shelves keep the shop\'s own order for everybody who does not agree in the panel ([nearshelf_privacy]). Activate one, or choose otherwise under Privacy.', 'nearshelf-for-woocommerce' ) . '</p></div>';
		}
		echo '<p class="description">' . esc_html__( 'A pack is what every shopper\'s browser loads to choose from your products. Your own browser builds it here from your products and orders, and stores it on this site; nothing goes anywhere else.', 'nearshelf-for-woocommerce' ) . '</p>';
		echo '<p><button type="button" class="button button-secondary" id="nearshelf-build">' . esc_html__( 'Build the pack in this browser', 'nearshelf-for-woocommerce' ) . '</button> ';
		// Within an element of its own: wp-admin's buttons are shown though they are hidden.
		echo '<span id="nearshelf-running" hidden><button type="button" class="button" id="nearshelf-cancel">' . esc_html__( 'Cancel', 'nearshelf-for-woocommerce' ) . '</button></span></p>';
		echo '<p><progress id="nearshelf-progress" max="1" value="0" hidden></progress> <span id="nearshelf-state" role="status"></span></p>';
		echo '<details id="nearshelf-summary" hidden><summary>' . esc_html__( 'What was read', 'nearshelf-for-woocommerce' ) . '</summary><pre></pre></details>';
		if ( 'yes' === Options::get( 'reports' ) ) {
			EstimateChart::print_all();
		}
	}
}
