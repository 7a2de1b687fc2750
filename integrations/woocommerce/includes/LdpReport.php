<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** One randomised answer as it crosses the network: 256 bytes, docs/format/report.md. */
final class LdpReport {
	const BYTES = 256;

	/** @var int */
	public $stream;
	/** @var int */
	public $answer;
	/** @var int */
	public $task_version;
	/** @var int */
	public $week;
	/** @var string 32 hexadecimal digits. */
	public $nonce;

	/** Nothing for a body of another size, version or stream, or with anything in the unused bytes. */
	public static function decode( string $body ): ?self {
		if ( self::BYTES !== strlen( $body ) || "\1" !== $body[0] || "\0" !== $body[3] || '' !== trim( substr( $body, 28 ), "\0" ) ) {
			return null;
		}
		$report         = new self();
		$report->stream = ord( $body[1] );
		$report->answer = ord( $body[2] );
		$numbers        = unpack( 'Vversion/Vweek', substr( $body, 4, 8 ) );
		if ( $report->stream > Experiment::STREAM || ! $numbers ) {
			return null;
		}
		$report->task_version = $numbers['version'];
		$report->week         = $numbers['week'];
		$report->nonce        = bin2hex( substr( $body, 12, 16 ) );
		return $report;
	}
}
