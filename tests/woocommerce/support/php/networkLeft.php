<?php
// SPDX-License-Identifier: MIT
// Every row of every table of all sites, counted; rows that name the plugin; files that it left.
require __DIR__ . '/begin.php';
global $wpdb;
$rows  = array();
$named = array();
$files = array();
foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
	$all            = $wpdb->get_results( "SELECT * FROM $table", ARRAY_A );
	$rows[ $table ] = count( $all );
	foreach ( $all as $row ) {
		if ( false !== stripos( wp_json_encode( $row ), 'nearshelf' ) ) {
			$named[] = $table . ' ' . ( $row['option_name'] ?? $row['meta_key'] ?? wp_json_encode( $row ) );
		}
	}
}
foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
	switch_to_blog( $site );
	if ( is_dir( wp_upload_dir( null, false )['basedir'] . '/nearshelf' ) ) {
		$files[] = $site;
	}
	restore_current_blog();
}
echo wp_json_encode( array( 'rows' => $rows, 'named' => $named, 'files' => $files ) );
