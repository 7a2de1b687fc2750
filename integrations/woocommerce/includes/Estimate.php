<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** From counts of randomised answers to shares with intervals, by docs/format/estimates.md. */
final class Estimate {
	const LEAST_REPORTS = 500;

	/** One forged report in a hundred is assumed. */
	const FORGED_SHARE = 0.01;

	const DEVIATIONS = 1.96;

	/**
	 * @param array<int,int> $counts  Reports by answer, 0 … k−1.
	 * @param int            $k       Choices.
	 * @param float          $epsilon Privacy parameter.
	 * @return array{reports:int,cells:array<int,array{share:float,low:float,high:float}>,other:array<int,int>}|null Nothing below 500 reports.
	 */
	public static function of( array $counts, int $k, float $epsilon ): ?array {
		$reports = array_sum( $counts );
		if ( $reports < self::LEAST_REPORTS ) {
			return null;
		}
		$p      = exp( $epsilon ) / ( exp( $epsilon ) + $k - 1 );
		$q      = 1 / ( exp( $epsilon ) + $k - 1 );
		$noise  = sqrt( $q * ( 1 - $q ) / ( $reports * ( $p - $q ) ** 2 ) );
		$shares = array();
		$order  = array();
		for ( $answer = 0; $answer < $k; $answer++ ) {
			$count             = isset( $counts[ $answer ] ) ? $counts[ $answer ] : 0;
			$shares[ $answer ] = ( $count / $reports - $q ) / ( $p - $q );
		}
		arsort( $shares );
		$order = array_keys( $shares );
		$other = array();
		foreach ( $order as $answer ) {
			if ( $shares[ $answer ] < self::threshold( $k ) * $noise ) {
				$other[] = $answer;
			}
		}
		// One alone could be told from what the others leave.
		if ( 1 === count( $other ) && $k > 1 ) {
			array_unshift( $other, $order[ $k - 2 ] );
		}
		$kept = array_diff_key( $shares, array_flip( $other ) );
		$sum  = array_sum( array_diff_key( $shares, $kept ) );
		// The rest is one cell of the simplex.
		$projected = self::project( $other ? $kept + array( -1 => $sum ) : $kept );
		$cells     = array();
		foreach ( array_keys( $kept ) as $answer ) {
			$f        = max( 0.0, min( 1.0, $shares[ $answer ] ) );
			$variance = $noise ** 2 + $f * ( 1 - $p - $q ) / ( $reports * ( $p - $q ) ) + $f * ( 1 - $f ) / $reports;
			$half     = self::DEVIATIONS * sqrt( max( 0.0, $variance ) ) + self::FORGED_SHARE / ( $p - $q );

			$cells[ $answer ] = array(
				'share' => $projected[ $answer ],
				'low'   => max( 0.0, min( $f - $half, $projected[ $answer ] ) ),
				'high'  => min( 1.0, max( $f + $half, $projected[ $answer ] ) ),
			);
		}
		return array(
			'reports' => $reports,
			'cells'   => $cells,
			'other'   => $other,
		);
	}

	/** Standard deviations below which a cell cannot be told from noise, so that all k hold together. */
	private static function threshold( int $k ): float {
		if ( $k <= 8 ) {
			return 2.73;
		}
		return $k <= 16 ? 2.95 : 3.16;
	}

	/**
	 * The nearest shares that are not negative and sum to one.
	 *
	 * @param array<int,float> $values Any numbers.
	 * @return array<int,float>
	 */
	private static function project( array $values ): array {
		$sorted = array_values( $values );
		rsort( $sorted );
		$sum   = 0.0;
		$shift = 0.0;
		foreach ( $sorted as $position => $value ) {
			$sum      += $value;
			$candidate = ( $sum - 1 ) / ( $position + 1 );
			if ( $value > $candidate ) {
				$shift = $candidate;
			}
		}
		return array_map(
			static function ( $value ) use ( $shift ) {
				return max( 0.0, $value - $shift );
			},
			$values
		);
	}
}
