<?php
// SPDX-License-Identifier: MIT
// What every script starts with: a request that WordPress can stand on.
$_SERVER['HTTP_HOST']       = substr( getenv( 'WP_URL' ), 7 );
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $argv[1] . '/wp-load.php';
