<?php
// SPDX-License-Identifier: MIT
// Sets a product's stock status.
require __DIR__ . '/begin.php';
update_post_meta( (int) $argv[2], '_stock_status', $argv[3] );
