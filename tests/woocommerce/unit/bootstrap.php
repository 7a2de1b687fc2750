<?php
// SPDX-License-Identifier: MIT
define( 'ABSPATH', __DIR__ );
foreach ( array( 'BlockCards', 'LdpReport', 'Estimate', 'Experiment', 'ReportTasks', 'StoreLanguage' ) as $class ) {
	require __DIR__ . "/../../../integrations/woocommerce/includes/$class.php";
}
