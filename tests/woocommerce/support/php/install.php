<?php
// SPDX-License-Identifier: MIT
define( 'WP_INSTALLING', true );
require __DIR__ . '/begin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A shop', 'admin', 'admin@example.org', true, '', 'password' );
update_option( 'permalink_structure', '/%postname%/' );
require_once ABSPATH . 'wp-admin/includes/plugin.php';
update_option( 'active_plugins', array( 'woocommerce/woocommerce.php' ) );
update_option( 'template', 'blocks' );
update_option( 'stylesheet', 'blocks' );
