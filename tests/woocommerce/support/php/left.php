<?php
// SPDX-License-Identifier: MIT
// Every row of every table, counted, and every row that names the plugin.
require __DIR__ . '/begin.php';
global $wpdb;
$rows  = array();
$named = array();
foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
	$all            = $wpdb->get_results( "SELECT * FROM $table", ARRAY_A );
	$rows[ $table ] = count( $all );
	foreach ( $all as $row ) {
		if ( false !== stripos( wp_json_encode( $row ), 'nearshelf' ) ) {
			$named[] = $table . ' ' . ( isset( $row['option_name'] ) ? $row['option_name'] : wp_json_encode( $row ) );
		}
	}
}
echo wp_json_encode( array( 'rows' => $rows, 'named' => $named, 'files' => is_dir( wp_upload_dir()['basedir'] . '/nearshelf' ) ) );
