<?php
// SPDX-License-Identifier: MIT
// activate, deactivate or uninstall a plugin; prints WordPress's refusal, if any.
require __DIR__ . '/begin.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
wp_set_current_user( 1 );
list( , , $what, $plugin ) = $argv;
if ( 'activate' === $what ) {
	$result = activate_plugin( $plugin );
	echo is_wp_error( $result ) ? $result->get_error_code() : '';
} elseif ( 'deactivate' === $what ) {
	deactivate_plugins( $plugin );
} else {
	deactivate_plugins( $plugin );
	delete_plugins( array( $plugin ) );
}
