<?php
// SPDX-License-Identifier: MIT
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_dir( $root . $path ) ) {
	if ( '/' !== substr( $path, -1 ) ) {
		header( "Location: $path/" );
		return;
	}
	$path .= 'index.php';
}
$file = $root . $path;
if ( ! is_file( $file ) ) {
	$path = '/index.php';
	$file = $root . $path;
} elseif ( '.php' !== substr( $file, -4 ) ) {
	$types = array( 'wasm' => 'application/wasm', 'mjs' => 'text/javascript' );
	$type  = pathinfo( $file, PATHINFO_EXTENSION );
	if ( ! isset( $types[ $type ] ) ) {
		return false;
	}
	header( "Content-Type: {$types[$type]}" );
	readfile( $file );
	return;
}
$_SERVER['SCRIPT_NAME']     = $path;
$_SERVER['PHP_SELF']        = $path;
$_SERVER['SCRIPT_FILENAME'] = $file;
chdir( dirname( $file ) );
require $file;
