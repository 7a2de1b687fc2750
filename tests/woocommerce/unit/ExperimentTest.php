<?php
// SPDX-License-Identifier: MIT

use Nearshelf\Woo\Experiment;
use PHPUnit\Framework\TestCase;

final class ExperimentTest extends TestCase {
	/** 1.96 · √(.1·.9/1000 + .08·.92/500) = 0.03021. */
	public function test_the_difference_and_its_interval_are_those_of_two_shares(): void {
		$estimate = Experiment::estimate( array( 736 => array( 1000, 500, 100, 40 ) ), 33 );
		self::assertSame( array( 'profiles' => 500, 'bought' => 40, 'share' => 0.08 ), $estimate['arms'][1] );
		self::assertEqualsWithDelta( 0.02, $estimate['difference'], 1e-12 );
		self::assertEqualsWithDelta( 0.03021, $estimate['high'] - $estimate['difference'], 1e-4 );
		self::assertFalse( $estimate['skewed'] );
	}

	/** Were buying a habit, four windows of the same profiles would say no more than one. */
	public function test_windows_of_the_same_profiles_do_not_narrow_the_interval(): void {
		$one  = array( 1000, 500, 100, 40 );
		$once = Experiment::estimate( array( 736 => $one ), 33 );
		$four = Experiment::estimate( array_fill( 733, 4, $one ), 33 );
		self::assertEqualsWithDelta( $once['high'], $four['high'], 1e-12 );
		self::assertSame( 4000, $four['arms'][0]['profiles'] );
	}

	public function test_an_arm_that_lost_a_fifth_of_its_reports_is_called_skewed(): void {
		self::assertTrue( Experiment::estimate( array( 1 => array( 2500, 2000, 100, 80 ) ), 50 )['skewed'] );
		self::assertFalse( Experiment::estimate( array( 1 => array( 2500, 2450, 100, 80 ) ), 50 )['skewed'] );
	}

	public function test_small_groups_are_not_compared(): void {
		self::assertNull( Experiment::estimate( array(), 50 ) );
		self::assertNull( Experiment::estimate( array( 1 => array( 99, 1000, 30, 30 ) ), 50 ) );
		self::assertNull( Experiment::estimate( array( 1 => array( 1000, 1000, 30, 19 ) ), 50 ) );
		self::assertNotNull( Experiment::estimate( array( 1 => array( 1000, 1000, 30, 20 ) ), 50 ) );
	}

	public function test_versions_that_hold_out_as_many_are_counted_together(): void {
		$asks = static function ( int $percent ): array {
			return array( 'streams' => array(), 'experiment' => array( 'name' => 'shelves', 'heldOutPercent' => $percent ) );
		};
		$row  = static function ( int $version, int $window, int $answer, int $reports ): array {
			return array( 'task_version' => $version, 'window_number' => $window, 'answer' => $answer, 'reports' => $reports );
		};
		$rows = array( $row( 1, 5, 0, 7 ), $row( 2, 5, 0, 3 ), $row( 2, 6, 3, 2 ), $row( 3, 5, 0, 100 ), $row( 4, 5, 0, 100 ), $row( 9, 5, 0, 100 ) );
		$all  = array( 1 => $asks( 25 ), 2 => $asks( 25 ), 3 => $asks( 50 ), 4 => array( 'streams' => array() ) );
		self::assertSame( array( 5 => array( 10, 0, 0, 0 ), 6 => array( 0, 0, 0, 2 ) ), Experiment::windows( $all, $rows, 25 ) );
	}
}
