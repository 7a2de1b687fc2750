<?php
// SPDX-License-Identifier: MIT
// Sets the plugin's settings, as JSON; an order's page was shown; prints the first products' ids.
require __DIR__ . '/begin.php';
update_option( 'nearshelf_settings', json_decode( $argv[2], true ) );
echo wp_json_encode( wc_get_products( array( 'limit' => 24, 'return' => 'ids' ) ) );
