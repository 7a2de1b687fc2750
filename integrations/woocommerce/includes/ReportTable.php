<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Counts of randomised answers, and the random numbers that keep a report from counting twice. No address, no time finer than a week. */
final class ReportTable {
	const VERSION = '1';

	/** A window is four weeks; reports of the window before may still come. */
	const NONCE_WEEKS = 8;

	/** Aggregates are kept 25 months at most. */
	const COUNT_WEEKS = 108;

	public static function counts(): string {
		return $GLOBALS['wpdb']->prefix . 'nearshelf_counts';
	}

	public static function nonces(): string {
		return $GLOBALS['wpdb']->prefix . 'nearshelf_nonces';
	}

	/** Makes the tables where they are missing: also on sites of a network that were made later. */
	public static function ensure(): void {
		if ( self::VERSION === get_option( 'nearshelf_tables' ) ) {
			return;
		}
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$collation = $GLOBALS['wpdb']->get_charset_collate();
		$counts    = self::counts();
		$nonces    = self::nonces();
		dbDelta(
			"CREATE TABLE $counts (
				task_version bigint(20) unsigned NOT NULL,
				window_number int(10) unsigned NOT NULL,
				stream tinyint(3) unsigned NOT NULL,
				answer tinyint(3) unsigned NOT NULL,
				reports bigint(20) unsigned NOT NULL,
				PRIMARY KEY  (task_version,window_number,stream,answer)
			) $collation;"
		);
		dbDelta(
			"CREATE TABLE $nonces (
				nonce char(32) NOT NULL,
				week int(10) unsigned NOT NULL,
				PRIMARY KEY  (nonce),
				KEY week (week)
			) $collation;"
		);
		update_option( 'nearshelf_tables', self::VERSION, true );
	}

	/** Counts one report; nothing when it was counted before. */
	public static function add( LdpReport $report ): void {
		global $wpdb;
		self::ensure();
		// phpcs:disable -- our own tables, whose names cannot be placeholders; counting has no cache.
		$new = $wpdb->query( $wpdb->prepare( 'INSERT IGNORE INTO ' . self::nonces() . ' (nonce, week) VALUES (%s, %d)', $report->nonce, $report->week ) );
		if ( 1 !== $new ) {
			return;
		}
		$wpdb->query(
			$wpdb->prepare(
				'INSERT INTO ' . self::counts() . ' (task_version, window_number, stream, answer, reports) VALUES (%d, %d, %d, %d, 1) ON DUPLICATE KEY UPDATE reports = reports + 1',
				$report->task_version,
				intdiv( $report->week, 4 ),
				$report->stream,
				$report->answer
			)
		);
		// phpcs:enable
	}

	/** @return array<int,array<string,int>> Rows of one stream, newest window first. */
	public static function rows( int $stream ): array {
		global $wpdb;
		self::ensure();
		// phpcs:ignore -- our own table.
		$rows = $wpdb->get_results( $wpdb->prepare( 'SELECT task_version, window_number, answer, reports FROM ' . self::counts() . ' WHERE stream = %d ORDER BY window_number DESC, answer ASC', $stream ), ARRAY_A );
		return array_map(
			static function ( $row ) {
				return array_map( 'intval', $row );
			},
			is_array( $rows ) ? $rows : array()
		);
	}

	public static function drop_old(): void {
		global $wpdb;
		if ( self::VERSION !== get_option( 'nearshelf_tables' ) ) {
			return;
		}
		$week = self::week();
		// phpcs:disable -- our own tables.
		$wpdb->query( $wpdb->prepare( 'DELETE FROM ' . self::nonces() . ' WHERE week < %d', $week - self::NONCE_WEEKS ) );
		$wpdb->query( $wpdb->prepare( 'DELETE FROM ' . self::counts() . ' WHERE window_number < %d', intdiv( $week - self::COUNT_WEEKS, 4 ) ) );
		// phpcs:enable
	}

	public static function week(): int {
		return intdiv( time(), WEEK_IN_SECONDS );
	}
}
