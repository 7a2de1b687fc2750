<?php
/**
 * Plugin Name:          Nearshelf for WooCommerce
 * Plugin URI:           https://github.com/nearshelf/nearshelf
 * Description:          Product shelves that learn in the shopper's own browser. No account, no server, no data leaves your visitors.
 * Version:              0.1.0
 * Requires at least:    6.4
 * Requires PHP:         7.4
 * Requires Plugins:     woocommerce
 * Author:               Nearshelf contributors
 * License:              GPL-2.0-or-later
 * License URI:          https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:          nearshelf-for-woocommerce
 * Domain Path:          /languages
 * WC requires at least: 8.0
 * WC tested up to:      11.0
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

spl_autoload_register(
	function ( $name ) {
		$prefix = __NAMESPACE__ . '\\';
		if ( 0 !== strpos( $name, $prefix ) ) {
			return;
		}
		$file = __DIR__ . '/includes/' . substr( $name, strlen( $prefix ) ) . '.php';
		if ( is_readable( $file ) ) {
			require $file;
		}
	}
);

register_deactivation_hook( __FILE__, array( Schedule::class, 'stop' ) );
add_action( 'before_woocommerce_init', array( Compatibility::class, 'declare_features' ) );
add_action( 'plugins_loaded', array( Plugin::class, 'start' ) );
