<?php
// SPDX-License-Identifier: MIT
require __DIR__ . '/begin.php';
switch_theme( $argv[2] );
