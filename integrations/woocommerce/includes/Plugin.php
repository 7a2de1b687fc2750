<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Puts the parts together. */
final class Plugin {
	/** Every part registers its own hooks; none does anything before they fire. */
	public static function start(): void {
		if ( ! function_exists( 'WC' ) ) {
			return;
		}
		add_action( 'init', array( self::class, 'load_texts' ) );
		Options::register();
		PageScripts::register();
		Placement::register();
		ShelfBlock::register();
		SearchField::register();
		ExportRoutes::register();
		PackRoutes::register();
		ReportRoutes::register();
		Experiment::register();
		Schedule::register();
		Privacy::register();
		if ( is_admin() ) {
			Admin::register();
		}
		if ( defined( 'WP_CLI' ) && \WP_CLI ) {
			\WP_CLI::add_command( 'nearshelf', Command::class );
		}
	}

	public static function load_texts(): void {
		load_plugin_textdomain( 'nearshelf-for-woocommerce', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}

	/** Address of a file of this plugin. */
	public static function url( string $path ): string {
		return plugins_url( $path, FILE );
	}
}
