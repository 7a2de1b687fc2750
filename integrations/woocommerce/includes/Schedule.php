<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** A daily look: reminds the merchant of a pack that is due, and drops old counts. By Action Scheduler where there is one. */
final class Schedule {
	const HOOK  = 'nearshelf_daily';
	const GROUP = 'nearshelf';
	const DUE   = 'nearshelf_due';

	public static function register(): void {
		add_action( 'action_scheduler_init', array( self::class, 'begin' ) );
		add_action( self::HOOK, array( self::class, 'look' ) );
		add_action( 'admin_notices', array( self::class, 'remind' ) );
	}

	public static function begin(): void {
		if ( function_exists( 'as_has_scheduled_action' ) && ! as_has_scheduled_action( self::HOOK, array(), self::GROUP ) ) {
			as_schedule_recurring_action( time() + HOUR_IN_SECONDS, DAY_IN_SECONDS, self::HOOK, array(), self::GROUP, true );
		}
	}

	/** On deactivation: nothing of ours runs any more; data stay. */
	public static function stop(): void {
		if ( function_exists( 'as_unschedule_all_actions' ) ) {
			as_unschedule_all_actions( self::HOOK, array(), self::GROUP );
		}
	}

	public static function look(): void {
		update_option( self::DUE, Drift::reason(), false );
		ReportTable::drop_old();
	}

	public static function remind(): void {
		$screen = get_current_screen();
		$is_new = null === PackStore::manifest();
		// Whoever has just activated the plugin stands on the list of plugins.
		$fits = $screen && ( false !== strpos( $screen->id, 'woocommerce' ) || ( $is_new && 'plugins' === $screen->id ) );
		// phpcs:ignore -- only where it stands decides what is said: the tab itself says it anyway.
		if ( ! $fits || ! current_user_can( 'manage_woocommerce' ) || ( isset( $_GET['tab'] ) && 'nearshelf' === $_GET['tab'] ) ) {
			return;
		}
		$reason = $is_new || '' !== get_option( self::DUE, '' ) ? Drift::reason() : '';
		if ( '' === $reason ) {
			return;
		}
		printf(
			'<div class="notice notice-info is-dismissible"><p>%s <a href="%s">%s</a></p></div>',
			esc_html( __( 'Nearshelf:', 'nearshelf-for-woocommerce' ) . ' ' . $reason ),
			esc_url( admin_url( 'admin.php?page=wc-settings&tab=nearshelf' ) ),
			esc_html__( 'Build a new pack in this browser', 'nearshelf-for-woocommerce' )
		);
	}
}
