<?php
/**
 * Plugin Name: WooCommerce
 * Description: A double for tests: what the Nearshelf plugin uses of WooCommerce, written from its documentation.
 * Version: 10.2.0
 *
 * SPDX-License-Identifier: MIT
 */

namespace Automattic\WooCommerce\Utilities {
	final class FeaturesUtil {
		public static $declared = array();

		public static function declare_compatibility( $feature, $file, $compatible ) {
			self::$declared[ $feature ][ plugin_basename( $file ) ] = $compatible;
		}
	}
}

namespace {
	defined( 'ABSPATH' ) || exit;
	define( 'WC_VERSION', '10.2.0' );
	foreach ( array( 'product', 'order', 'cart', 'queries', 'pages', 'storeApi', 'settings' ) as $part ) {
		require __DIR__ . "/$part.php";
	}
	add_action( 'plugins_loaded', static function () { do_action( 'before_woocommerce_init' ); }, -1 );
}
