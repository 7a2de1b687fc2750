<?php
// SPDX-License-Identifier: MIT
require __DIR__ . '/begin.php';
global $wpdb;
echo wp_json_encode( $wpdb->get_results( 'SELECT task_version, stream, answer, reports FROM ' . Nearshelf\Woo\ReportTable::counts(), ARRAY_A ) );
