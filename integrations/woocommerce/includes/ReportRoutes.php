<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Takes randomised answers. Public and without a nonce: cached pages carry stale ones, and a report has no user. */
final class ReportRoutes {
	/** Reports an hour from one network; more answer as if they had counted. */
	const MOST_PER_HOUR = 60;

	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'add' ) );
	}

	public static function add(): void {
		if ( 'yes' !== Options::get( 'reports' ) ) {
			return;
		}
		register_rest_route(
			ExportRoutes::NAMESPACE,
			'/ldp',
			array(
				'methods'             => 'POST',
				'permission_callback' => array( self::class, 'is_from_here' ),
				'callback'            => array( self::class, 'take' ),
			)
		);
	}

	/** What the tag's data-report says: address and pin of the task file. */
	public static function tag_value(): string {
		$text = ReportTasks::publish();
		$url  = str_replace( PackStore::MANIFEST, ReportTasks::FILE, PackStore::manifest_url() );
		return $url . ' sha256-' . base64_encode( hash( 'sha256', $text, true ) ); // phpcs:ignore -- as browsers write it.
	}

	/** Pages of other sites have no business here; a browser says where it comes from. */
	public static function is_from_here( \WP_REST_Request $request ): bool {
		$origin = (string) $request->get_header( 'origin' );
		$site   = (string) $request->get_header( 'sec_fetch_site' );
		$same   = '' === $origin || wp_parse_url( $origin, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
		return $same && ( '' === $site || 'same-origin' === $site || 'same-site' === $site );
	}

	public static function take( \WP_REST_Request $request ): \WP_REST_Response {
		$report = LdpReport::decode( (string) $request->get_body() );
		if ( ! $report || ! self::is_asked( $report ) ) {
			return self::answer( 400 );
		}
		// The same answer for counted, counted before and too many.
		if ( self::may_count() ) {
			ReportTable::add( $report );
		}
		return self::answer( 200 );
	}

	private static function is_asked( LdpReport $report ): bool {
		$versions = ReportTasks::versions();
		$asked    = $versions[ $report->task_version ] ?? array();
		$choices  = Experiment::STREAM === $report->stream
			? ( isset( $asked['experiment'] ) ? Experiment::ANSWERS : 0 )
			: (int) ( $asked['streams'][ $report->stream ]['k'] ?? 0 );
		$week     = ReportTable::week();
		return $report->answer < $choices && $report->week <= $week && $report->week >= $week - 1;
	}

	/** Counts under a hash whose key counts for an hour; WordPress clears it away at the next report or once a day. The address itself is never written. */
	private static function may_count(): bool {
		$key = get_transient( 'nearshelf_rate_key' );
		if ( ! is_string( $key ) ) {
			$key = bin2hex( random_bytes( 16 ) );
			set_transient( 'nearshelf_rate_key', $key, HOUR_IN_SECONDS );
		}
		$address = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
		$network = function_exists( 'wp_privacy_anonymize_ip' ) ? wp_privacy_anonymize_ip( $address ) : $address;
		$name    = 'nearshelf_rate_' . substr( hash_hmac( 'sha256', $network, $key ), 0, 20 );
		$count   = (int) get_transient( $name );
		set_transient( $name, $count + 1, HOUR_IN_SECONDS );
		return $count < self::MOST_PER_HOUR;
	}

	private static function answer( int $status ): \WP_REST_Response {
		$response = new \WP_REST_Response( null, $status );
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}
}
