<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Takes the files of a build from the merchant's browser. */
final class PackRoutes {
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'add' ) );
	}

	public static function add(): void {
		register_rest_route(
			ExportRoutes::NAMESPACE,
			'/pack/(?P<name>[a-z0-9.-]{1,60})',
			array(
				'methods'             => 'PUT',
				'permission_callback' => array( ExportRoutes::class, 'may_manage' ),
				'callback'            => array( self::class, 'take' ),
			)
		);
	}

	/** @return \WP_REST_Response|\WP_Error */
	public static function take( \WP_REST_Request $request ) {
		$name  = (string) $request['name'];
		$bytes = (string) $request->get_body();
		$fault = PackStore::fault( $name, $bytes );
		if ( '' !== $fault ) {
			return new \WP_Error( 'nearshelf_bad_file', $fault, array( 'status' => 400 ) );
		}
		if ( ! PackStore::write( $name, $bytes ) ) {
			return new \WP_Error( 'nearshelf_not_written', __( 'The uploads folder cannot be written to.', 'nearshelf-for-woocommerce' ), array( 'status' => 500 ) );
		}
		$answer = array( 'bytes' => strlen( $bytes ) );
		if ( PackStore::MANIFEST === $name ) {
			$answer['health'] = Admin::health();
		}
		return new \WP_REST_Response( $answer, 201 );
	}
}
