<?php
// SPDX-License-Identifier: MIT
// Debian's PHPUnit, in whichever PHP runs this; takes its arguments.
set_include_path( '/usr/share/php' );
require 'PHPUnit/Autoload.php';
exit( PHPUnit\TextUI\Command::main( false ) );
