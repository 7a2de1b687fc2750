<?php
/**
 * Leaves nothing: options, transients, tables, flags on orders, scheduled actions and files, on every site of a network.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// phpcs:disable -- clearing tables needs plain queries, once.

/** Removes what one site holds. */
function nearshelf_remove_site() {
	global $wpdb;
	foreach ( array( 'nearshelf_settings', 'nearshelf_built', 'nearshelf_changed', 'nearshelf_due', 'nearshelf_tables', 'nearshelf_tasks', 'nearshelf_price_edges' ) as $option ) {
		delete_option( $option );
	}
	$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s OR option_name LIKE %s", $wpdb->esc_like( '_transient_nearshelf_' ) . '%', $wpdb->esc_like( '_transient_timeout_nearshelf_' ) . '%' ) );
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}nearshelf_counts" );
	$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}nearshelf_nonces" );
	delete_metadata( 'post', 0, '_nearshelf_told', '', true );
	$orders = $wpdb->prefix . 'wc_orders_meta';
	if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $orders ) ) ) === $orders ) {
		$wpdb->query( $wpdb->prepare( "DELETE FROM $orders WHERE meta_key = %s", '_nearshelf_told' ) );
	}
	$actions = $wpdb->prefix . 'actionscheduler_actions';
	if ( $wpdb->get_var( $wpdb->prepare( 'SHOW TABLES LIKE %s', $wpdb->esc_like( $actions ) ) ) === $actions ) {
		$logs = $wpdb->prefix . 'actionscheduler_logs';
		$wpdb->query( $wpdb->prepare( "DELETE FROM $logs WHERE action_id IN (SELECT action_id FROM $actions WHERE hook = %s)", 'nearshelf_daily' ) );
		$wpdb->query( $wpdb->prepare( "DELETE FROM $actions WHERE hook = %s", 'nearshelf_daily' ) );
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->prefix}actionscheduler_groups WHERE slug = %s", 'nearshelf' ) );
	}
	$folder = trailingslashit( wp_upload_dir( null, false )['basedir'] ) . 'nearshelf';
	foreach ( (array) glob( $folder . '/*' ) as $file ) {
		wp_delete_file( $file );
	}
	if ( is_dir( $folder ) ) {
		rmdir( $folder );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $nearshelf_site ) {
		switch_to_blog( $nearshelf_site );
		nearshelf_remove_site();
		restore_current_blog();
	}
} else {
	nearshelf_remove_site();
}
