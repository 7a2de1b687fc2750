<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** What the merchant's own browser reads to build a pack. */
final class ExportRoutes {
	const NAMESPACE = 'nearshelf/v1';

	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'add' ) );
	}

	public static function may_manage(): bool {
		return current_user_can( 'manage_woocommerce' );
	}

	public static function add(): void {
		foreach ( array( 'products', 'orders' ) as $kind ) {
			register_rest_route(
				self::NAMESPACE,
				"/export/$kind",
				array(
					'methods'             => 'GET',
					'permission_callback' => array( self::class, 'may_manage' ),
					'args'                => array(
						'page' => array(
							'type'    => 'integer',
							'minimum' => 1,
							'default' => 1,
						),
					),
					'callback'            => static function ( \WP_REST_Request $request ) use ( $kind ) {
						return self::answer( $kind, (int) $request['page'] );
					},
				)
			);
		}
		register_rest_route(
			self::NAMESPACE,
			'/export/rules',
			array(
				'methods'             => 'GET',
				'permission_callback' => array( self::class, 'may_manage' ),
				'callback'            => static function () {
					return rest_ensure_response( Rules::for_trainer() );
				},
			)
		);
	}

	private static function answer( string $kind, int $page ): \WP_REST_Response {
		$found    = 'products' === $kind ? CatalogueExport::products( $page ) : CatalogueExport::orders( $page );
		$response = new \WP_REST_Response( $found['rows'] );
		$response->header( 'X-WP-Total', (string) $found['total'] );
		$response->header( 'X-WP-TotalPages', (string) (int) ceil( $found['total'] / CatalogueExport::PER_PAGE ) );
		return $response;
	}
}
