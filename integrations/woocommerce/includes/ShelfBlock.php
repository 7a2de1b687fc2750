<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The block nearshelf/shelf, drawn by the server. */
final class ShelfBlock {
	const NAME = 'nearshelf/shelf';

	public static function register(): void {
		add_action( 'init', array( self::class, 'add' ) );
	}

	public static function add(): void {
		wp_register_script(
			'nearshelf-block',
			Plugin::url( 'assets/block.js' ),
			array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
			VERSION,
			true
		);
		wp_set_script_translations( 'nearshelf-block', 'nearshelf-for-woocommerce', dirname( FILE ) . '/languages' );
		register_block_type( dirname( FILE ) . '/assets/block', array( 'render_callback' => array( self::class, 'render' ) ) );
	}

	/** @param array<string,mixed> $attributes The block's settings. */
	public static function render( $attributes ): string {
		if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
			// The editor draws it anew at every change.
			ShelfRenderer::reset();
		}
		return ShelfRenderer::render( is_array( $attributes ) ? $attributes : array() );
	}
}
