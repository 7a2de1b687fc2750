<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Do the shelves sell? From what profiles of both arms told, by docs/format/estimates.md. */
final class Experiment {
	const NAME = 'shelves';

	/** The stream's number in a report, behind the randomised ones. */
	const STREAM = 3;

	/** What is told: met and shown, met and held out, ordered and shown, ordered and held out. */
	const ANSWERS = 4;

	/** Below it the normal approximation of a share of few buyers is none. */
	const LEAST_PROFILES = 100;

	/** Buyers of an arm, and those who did not buy. */
	const LEAST_COUNT = 20;

	const DEVIATIONS = 1.96;

	/** Of the arms' sizes: one false alarm in a thousand. */
	const SKEW_DEVIATIONS = 3.29;

	public static function register(): void {
		add_action( 'wp_footer', array( self::class, 'print_listener' ) );
	}

	/** How many of a hundred profiles are held out; 0: no experiment. */
	public static function held_out_percent(): int {
		return 'yes' === Options::get( 'reports' ) ? Options::number( 'held_out', 0, 50 ) : 0;
	}

	/** The page after an order needs a shelf, though none is to be seen: without one nothing tells of the order there. */
	public static function print_listener(): void {
		if ( self::held_out_percent() > 0 && is_wc_endpoint_url( 'order-received' ) && PackStore::manifest() ) {
			echo '<nearshelf-shelf strategy="recommendedForYou" count="1" hidden></nearshelf-shelf>' . "\n";
		}
	}

	/**
	 * Counts by window, of all versions of the task file that hold out as many.
	 *
	 * @param array<int,array<string,mixed>> $versions Task files.
	 * @param array<int,array<string,int>>   $rows     Rows of the stream.
	 * @return array<int,array<int,int>> Four counts a window.
	 */
	public static function windows( array $versions, array $rows, int $percent ): array {
		$windows = array();
		foreach ( $rows as $row ) {
			$asked = $versions[ $row['task_version'] ]['experiment']['heldOutPercent'] ?? 0;
			if ( $asked !== $percent || $row['answer'] >= self::ANSWERS ) {
				continue;
			}
			$window             = $row['window_number'];
			$windows[ $window ] = $windows[ $window ] ?? array_fill( 0, self::ANSWERS, 0 );

			$windows[ $window ][ $row['answer'] ] += $row['reports'];
		}
		return $windows;
	}

	/**
	 * The same profiles come again in each window, and nobody can tell which: chance is added up as if every window had met the same ones.
	 *
	 * @param array<int,array<int,int>> $windows Four counts a window.
	 * @return array{arms:array<int,array{profiles:int,bought:int,share:float}>,difference:float,low:float,high:float,skewed:bool}|null Nothing while an arm is too small.
	 */
	public static function estimate( array $windows, int $percent ): ?array {
		$arms     = array();
		$variance = 0.0;
		foreach ( array( 0, 1 ) as $arm ) {
			$profiles = 0;
			$bought   = 0;
			$roots    = 0.0;
			foreach ( $windows as $told ) {
				$profiles += $told[ $arm ];
				$bought   += min( $told[ $arm + 2 ], $told[ $arm ] );
				$roots    += sqrt( $told[ $arm ] );
			}
			if ( $profiles < self::LEAST_PROFILES || $bought < self::LEAST_COUNT || $profiles - $bought < self::LEAST_COUNT ) {
				return null;
			}
			$share        = $bought / $profiles;
			$variance    += $share * ( 1 - $share ) * ( $roots / $profiles ) ** 2;
			$arms[ $arm ] = array(
				'profiles' => $profiles,
				'bought'   => $bought,
				'share'    => $share,
			);
		}
		$difference = $arms[0]['share'] - $arms[1]['share'];
		$half       = self::DEVIATIONS * sqrt( $variance );
		return array(
			'arms'       => $arms,
			'difference' => $difference,
			'low'        => $difference - $half,
			'high'       => $difference + $half,
			'skewed'     => self::is_skewed( $windows, $percent / 100 ),
		);
	}

	/**
	 * Whether the arms' sizes do not fit the share that was drawn: one of them was lost on the way, and the difference says nothing.
	 *
	 * @param array<int,array<int,int>> $windows Four counts a window.
	 */
	private static function is_skewed( array $windows, float $share ): bool {
		$deviation = 0.0;
		$surplus   = 0.0;
		foreach ( $windows as $told ) {
			$deviation += sqrt( ( $told[0] + $told[1] ) * $share * ( 1 - $share ) );
			$surplus   += $told[1] - $share * ( $told[0] + $told[1] );
		}
		return abs( $surplus ) > self::SKEW_DEVIATIONS * $deviation;
	}

	/** What wp-admin shows. */
	public static function print_result(): void {
		$percent = self::held_out_percent();
		if ( 0 === $percent ) {
			return;
		}
		echo '<h3 id="nearshelf-experiment">' . esc_html__( 'Do the shelves sell?', 'nearshelf-for-woocommerce' ) . '</h3>';
		$estimate = self::estimate( self::windows( ReportTasks::versions(), ReportTable::rows( self::STREAM ), $percent ), $percent );
		if ( ! $estimate ) {
			/* translators: 1: number of profiles, 2: number of buyers */
			printf( '<p>' . esc_html__( 'Not enough shoppers yet: each group needs %1$d who met a shelf and %2$d who bought.', 'nearshelf-for-woocommerce' ) . '</p>', (int) self::LEAST_PROFILES, (int) self::LEAST_COUNT );
			return;
		}
		echo '<table class="widefat striped" style="max-width:48em"><thead><tr><th>' . esc_html__( 'Group', 'nearshelf-for-woocommerce' ) . '</th><th>' . esc_html__( 'Met a shelf', 'nearshelf-for-woocommerce' ) . '</th><th>' . esc_html__( 'Bought', 'nearshelf-for-woocommerce' ) . '</th><th>' . esc_html__( 'Share', 'nearshelf-for-woocommerce' ) . '</th></tr></thead><tbody>';
		foreach ( array( __( 'own shelves', 'nearshelf-for-woocommerce' ), __( 'the shop\'s order', 'nearshelf-for-woocommerce' ) ) as $arm => $name ) {
			$of = $estimate['arms'][ $arm ];
			printf( '<tr><td>%s</td><td>%s</td><td>%s</td><td>%s&nbsp;%%</td></tr>', esc_html( $name ), esc_html( number_format_i18n( $of['profiles'] ) ), esc_html( number_format_i18n( $of['bought'] ) ), esc_html( number_format_i18n( 100 * $of['share'], 2 ) ) );
		}
		echo '</tbody></table><p>';
		if ( $estimate['skewed'] ) {
			echo '<strong>' . esc_html__( 'The groups are not as large as they were drawn: reports of one of them are lost. Do not trust the difference.', 'nearshelf-for-woocommerce' ) . '</strong> ';
		}
		printf(
			/* translators: 1: difference, 2 and 3: bounds, all in percentage points */
			esc_html__( 'Difference: %1$s points, and with 95 %% certainty between %2$s and %3$s.', 'nearshelf-for-woocommerce' ),
			esc_html( self::points( $estimate['difference'] ) ),
			esc_html( self::points( $estimate['low'] ) ),
			esc_html( self::points( $estimate['high'] ) )
		);
		echo $estimate['low'] <= 0 && 0 <= $estimate['high'] ? ' ' . esc_html__( 'Nothing is proved yet, in either direction.', 'nearshelf-for-woocommerce' ) : '';
		echo '</p>';
	}

	private static function points( float $share ): string {
		return ( $share < 0 ? '−' : '+' ) . number_format_i18n( abs( 100 * $share ), 2 );
	}
}
