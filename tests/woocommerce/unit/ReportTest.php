<?php
// SPDX-License-Identifier: MIT

use Nearshelf\Woo\Estimate;
use Nearshelf\Woo\LdpReport;
use Nearshelf\Woo\ReportTasks;
use PHPUnit\Framework\TestCase;

final class ReportTest extends TestCase {
	private static function body(): string {
		return "\1\2\3\0" . pack( 'V2', 70000, 2968 ) . str_repeat( "\xAB", 16 ) . str_repeat( "\0", 228 );
	}

	public function test_a_report_is_read_as_it_was_written(): void {
		$report = LdpReport::decode( self::body() );
		self::assertNotNull( $report );
		self::assertSame( array( 2, 3, 70000, 2968, str_repeat( 'ab', 16 ) ), array( $report->stream, $report->answer, $report->task_version, $report->week, $report->nonce ) );
	}

	/** @dataProvider damages */
	public function test_anything_else_is_refused( string $body ): void {
		self::assertNull( LdpReport::decode( $body ) );
	}

	public static function damages(): array {
		$good = self::body();
		return array(
			'a byte short'         => array( substr( $good, 0, 255 ) ),
			'a byte long'          => array( $good . "\0" ),
			'another version'      => array( "\2" . substr( $good, 1 ) ),
			'an unknown stream'    => array( "\1\4" . substr( $good, 2 ) ),
			'a byte set in unused' => array( substr( $good, 0, 200 ) . "\1" . substr( $good, 201 ) ),
			'byte 3 set'           => array( "\1\2\3\1" . substr( $good, 4 ) ),
			'nothing'              => array( '' ),
		);
	}

	/** @dataProvider ranges */
	public function test_price_ranges_lie_around_the_price_in_the_middle( array $prices, string $edges ): void {
		self::assertSame( $edges, implode( ' ', ReportTasks::edges_around( $prices ) ) );
	}

	public static function ranges(): array {
		return array(
			'a shop of small things' => array( array( 30.0, 12.5, 19.0 ), '0 5 10 20 40 70 100' ),
			'large numbers'          => array( array( 4800.0, 2300.0 ), '0 500 1000 2000 4000 7000 10000' ),
			'cents'                  => array( array( 0.4 ), '0 0.05 0.1 0.2 0.4 0.7 1' ),
			'no prices'              => array( array(), '0 5 10 20 40 70 100' ),
		);
	}

	public function test_below_500_reports_nothing_is_said(): void {
		self::assertNull( Estimate::of( array( 499 ), 8, 2.0 ) );
	}

	/** k = 8, ε = 2: p = 0.5136, q = 0.0695. Expected counts of shares 0.6, 0.3, 0.1 give those shares back. */
	public function test_shares_are_recovered_from_expected_counts(): void {
		$p      = exp( 2 ) / ( exp( 2 ) + 7 );
		$q      = 1 / ( exp( 2 ) + 7 );
		$n      = 100000;
		$counts = array();
		foreach ( array( 0.6, 0.3, 0.1, 0, 0, 0, 0, 0 ) as $answer => $share ) {
			$counts[ $answer ] = (int) round( $n * ( $share * $p + ( 1 - $share ) * $q ) );
		}
		$estimate = Estimate::of( $counts, 8, 2.0 );
		self::assertSame( array( 0, 1, 2 ), array_keys( $estimate['cells'] ) );
		foreach ( array( 0.6, 0.3, 0.1 ) as $answer => $share ) {
			$cell = $estimate['cells'][ $answer ];
			self::assertEqualsWithDelta( $share, $cell['share'], 0.001 );
			// Noise at 100,000 reports, and one forged report in a hundred: 0.01 / (p − q) = 0.0225.
			self::assertGreaterThan( $share - 0.03, $cell['low'] );
			self::assertLessThan( $share + 0.03, $cell['high'] );
			self::assertGreaterThanOrEqual( 0.0225, $cell['high'] - $share );
		}
	}

	public function test_what_cannot_be_told_from_noise_is_kept_back_and_never_alone(): void {
		$counts    = array( 400, 200, 90, 90, 90, 90, 90, 20 );
		$estimate  = Estimate::of( $counts, 8, 2.0 );
		$published = array_keys( $estimate['cells'] );
		self::assertNotContains( 7, $published );
		self::assertGreaterThanOrEqual( 2, count( $estimate['other'] ) );
		self::assertCount( 8, array_merge( $published, $estimate['other'] ) );
	}
}
