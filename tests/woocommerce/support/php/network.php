<?php
// SPDX-License-Identifier: MIT
// make: turns an installed WordPress into the first site of a network; sites: adds two more; use: the plugin works on every site and leaves
// what it leaves, in tables, options, files and jobs.
if ( 'make' === $argv[2] ) {
	define( 'WP_INSTALLING_NETWORK', true );
}
require __DIR__ . '/begin.php';
global $wpdb;
$host = substr( getenv( 'WP_URL' ), 7 );
if ( 'make' === $argv[2] ) {
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $name => $prefixed ) {
		$wpdb->$name = $prefixed;
	}
	install_network();
	populate_network( 1, $host, 'admin@example.org', 'A network', '/', false );
} elseif ( 'sites' === $argv[2] ) {
	wp_set_current_user( 1 );
	foreach ( array( '/second/', '/third/' ) as $path ) {
		$made = wpmu_create_blog( $host, $path, 'A shop', 1 );
		if ( is_wp_error( $made ) ) {
			throw new Exception( $made->get_error_message() );
		}
		update_blog_option( $made, 'active_plugins', array( 'woocommerce/woocommerce.php' ) );
	}
	echo count( get_sites() );
} else {
	foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
		switch_to_blog( $site );
		Nearshelf\Woo\ReportTable::ensure();
		foreach ( array( 'nearshelf_settings', 'nearshelf_built', 'nearshelf_tasks', 'nearshelf_price_edges' ) as $option ) {
			update_option( $option, array( 'site' => $site ) );
		}
		$wpdb->insert( Nearshelf\Woo\ReportTable::counts(), array( 'task_version' => 1, 'window_number' => 1, 'stream' => 0, 'answer' => 0, 'reports' => 5 ) );
		set_transient( 'nearshelf_something', 1, 60 );
		wp_mkdir_p( Nearshelf\Woo\PackStore::folder() );
		file_put_contents( Nearshelf\Woo\PackStore::folder() . 'manifest.json', '{}' );
		restore_current_blog();
	}
}
