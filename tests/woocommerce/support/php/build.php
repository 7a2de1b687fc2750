<?php
// SPDX-License-Identifier: MIT
// `wp nearshelf build` without WP-CLI around it.
require __DIR__ . '/begin.php';
$folder = sys_get_temp_dir() . '/nearshelf-test-' . getmypid();
mkdir( $folder );
echo Nearshelf\Woo\Command::run( $argv[2], $folder );
array_map( 'unlink', glob( "$folder/*" ) );
rmdir( $folder );
