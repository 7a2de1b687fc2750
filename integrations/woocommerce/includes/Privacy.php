<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** What the store tells its shoppers, and what the server holds of a person: nothing. */
final class Privacy {
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'suggest_text' ) );
		add_filter( 'wp_privacy_personal_data_exporters', array( self::class, 'add_exporter' ) );
		add_filter( 'wp_privacy_personal_data_erasers', array( self::class, 'add_eraser' ) );
		add_shortcode( 'nearshelf_privacy', array( self::class, 'panel' ) );
	}

	public static function suggest_text(): void {
		if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
			wp_add_privacy_policy_content( 'Nearshelf', wp_kses_post( wpautop( self::text() ) ) );
		}
	}

	/**
	 * The exporter that says there is nothing to export.
	 *
	 * @param array<string,array<string,mixed>> $exporters All of them.
	 */
	public static function add_exporter( array $exporters ): array {
		$exporters['nearshelf'] = array(
			'exporter_friendly_name' => __( 'Nearshelf', 'nearshelf-for-woocommerce' ),
			'callback'               => static function () {
				return array(
					'data' => array(),
					'done' => true,
				);
			},
		);
		return $exporters;
	}

	/**
	 * The eraser that says where the data are.
	 *
	 * @param array<string,array<string,mixed>> $erasers All of them.
	 */
	public static function add_eraser( array $erasers ): array {
		$erasers['nearshelf'] = array(
			'eraser_friendly_name' => __( 'Nearshelf', 'nearshelf-for-woocommerce' ),
			'callback'             => static function () {
				return array(
					'items_removed'  => false,
					'items_retained' => false,
					'messages'       => array(
						__( 'Nearshelf keeps nothing about a person on this server. Her profile lies in her own browser; the panel on your privacy page erases it there.', 'nearshelf-for-woocommerce' ),
					),
					'done'           => true,
				);
			},
		);
		return $erasers;
	}

	/** [nearshelf_privacy]: what her browser has learnt, to see, correct and erase. */
	public static function panel(): string {
		PageScripts::need();
		return '<nearshelf-privacy></nearshelf-privacy>';
	}

	private static function text(): string {
		$lines = array(
			__( 'To order the products you see, a program in this shop\'s pages notes in your own browser which products you look at, put into the cart and buy here. This profile stays on your device: it is not sent to us or to anybody else.', 'nearshelf-for-woocommerce' ),
			__( 'It is kept only if you agree; otherwise it is gone when you leave the page, or is not made at all. You can see, correct and erase it at any time on our privacy page.', 'nearshelf-for-woocommerce' ),
		);
		if ( 'yes' === Options::get( 'reports' ) ) {
			$lines[] = __( 'If you agree to statistics, your browser sends us at most one coarse answer a week, such as a product group, which it changes at random before sending, so that it says little about you. We keep counts only. Answers already sent cannot be recalled.', 'nearshelf-for-woocommerce' );
			if ( Experiment::held_out_percent() > 0 ) {
				$lines[] = __( 'If you agree to statistics, we also measure whether the order of products helps: your browser draws by chance whether you see your own order or ours, and tells us, each at most once in four weeks and not randomised, that you saw such a list and that you ordered afterwards, with the group it drew and nothing that names you.', 'nearshelf-for-woocommerce' );
			}
		}
		return implode( "\n\n", $lines );
	}
}
