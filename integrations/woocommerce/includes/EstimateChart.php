<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Shares with their intervals, as a table that is also a chart: screen readers read the numbers. */
final class EstimateChart {
	public static function print_all(): void {
		$versions = ReportTasks::versions();
		echo '<h3>' . esc_html__( 'What shoppers are up to', 'nearshelf-for-woocommerce' ) . '</h3>';
		if ( ! $versions ) {
			echo '<p>' . esc_html__( 'Nobody has been asked yet.', 'nearshelf-for-woocommerce' ) . '</p>';
			return;
		}
		$titles = array( __( 'Intent', 'nearshelf-for-woocommerce' ), __( 'Top category', 'nearshelf-for-woocommerce' ), __( 'Price band', 'nearshelf-for-woocommerce' ) );
		foreach ( $titles as $stream => $title ) {
			self::print_stream( $stream, $title, $versions );
		}
		Experiment::print_result();
	}

	/** A value in the merchant's words: the task file holds the engine's. */
	private static function name_of( string $stream, string $value ): string {
		$intents = array(
			'browsing'  => __( 'browsing', 'nearshelf-for-woocommerce' ),
			'focused'   => __( 'looking for one thing', 'nearshelf-for-woocommerce' ),
			'comparing' => __( 'comparing', 'nearshelf-for-woocommerce' ),
			'wishing'   => __( 'keeping a wish list', 'nearshelf-for-woocommerce' ),
			'cart'      => __( 'filling the cart', 'nearshelf-for-woocommerce' ),
			'ordered'   => __( 'has ordered', 'nearshelf-for-woocommerce' ),
			'gift'      => __( 'looking for a gift', 'nearshelf-for-woocommerce' ),
		);
		if ( 'none' === $value ) {
			return __( 'nothing to tell yet', 'nearshelf-for-woocommerce' );
		}
		if ( 'priceBand' === $stream ) {
			/* translators: %s: a price; ranges are named by where they begin */
			return sprintf( __( 'from %s', 'nearshelf-for-woocommerce' ), html_entity_decode( wp_strip_all_tags( wc_price( (float) $value ) ), ENT_QUOTES ) );
		}
		return 'intent' === $stream && isset( $intents[ $value ] ) ? $intents[ $value ] : $value;
	}

	/** @param array<int,array<string,mixed>> $versions Task files. */
	private static function print_stream( int $stream, string $title, array $versions ): void {
		$rows = ReportTable::rows( $stream );
		echo '<h4>' . esc_html( $title ) . '</h4>';
		$newest = $rows ? $rows[0] : null;
		$counts = array();
		foreach ( $rows as $row ) {
			if ( $row['window_number'] === $newest['window_number'] && $row['task_version'] === $newest['task_version'] ) {
				$counts[ $row['answer'] ] = $row['reports'];
			}
		}
		$asked    = $newest && isset( $versions[ $newest['task_version'] ]['streams'][ $stream ] ) ? $versions[ $newest['task_version'] ]['streams'][ $stream ] : null;
		$estimate = $asked ? Estimate::of( $counts, (int) $asked['k'], (float) $asked['epsilon'] ) : null;
		if ( ! $estimate ) {
			/* translators: 1: number of answers, 2: number needed */
			printf( '<p>' . esc_html__( 'Not enough answers yet: %1$s of %2$s.', 'nearshelf-for-woocommerce' ) . '</p>', esc_html( number_format_i18n( array_sum( $counts ) ) ), esc_html( number_format_i18n( Estimate::LEAST_REPORTS ) ) );
			return;
		}
		echo '<table class="widefat striped" style="max-width:48em"><thead><tr><th>' . esc_html__( 'Value', 'nearshelf-for-woocommerce' ) . '</th><th>' . esc_html__( 'Share', 'nearshelf-for-woocommerce' ) . '</th><th>' . esc_html__( 'Interval', 'nearshelf-for-woocommerce' ) . '</th><th style="width:45%"></th></tr></thead><tbody>';
		foreach ( $estimate['cells'] as $answer => $cell ) {
			printf(
				'<tr><td>%s</td><td>%s&nbsp;%%</td><td>%s – %s&nbsp;%%</td><td><svg width="100%%" height="14" aria-hidden="true"><rect x="0" y="3" height="8" width="%s%%" fill="#7f54b3"/><rect x="%s%%" y="6" height="2" width="%s%%" fill="#1d2327"/></svg></td></tr>',
				esc_html( self::name_of( (string) $asked['name'], (string) $asked['values'][ $answer ] ) ),
				esc_html( number_format_i18n( 100 * $cell['share'], 1 ) ),
				esc_html( number_format_i18n( 100 * $cell['low'], 1 ) ),
				esc_html( number_format_i18n( 100 * $cell['high'], 1 ) ),
				esc_attr( (string) round( 100 * $cell['share'], 1 ) ),
				esc_attr( (string) round( 100 * $cell['low'], 1 ) ),
				esc_attr( (string) round( 100 * ( $cell['high'] - $cell['low'] ), 1 ) )
			);
		}
		echo '</tbody></table>';
		/* translators: 1: number of answers, 2: number of values that cannot be told apart from noise */
		printf( '<p>' . esc_html__( '%1$s answers in the newest four weeks. %2$d values cannot be told from noise.', 'nearshelf-for-woocommerce' ) . '</p>', esc_html( number_format_i18n( $estimate['reports'] ) ), count( $estimate['other'] ) );
	}
}
