<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** What shoppers read above a shelf. Apart from the settings tab, whose class exists in wp-admin only. */
final class ShelfTitles {
	public static function title_of( string $strategy ): string {
		$titles = array(
			'recommendedForYou'  => __( 'Recommended for you', 'nearshelf-for-woocommerce' ),
			'inspiredByBrowsing' => __( 'Inspired by your visit', 'nearshelf-for-woocommerce' ),
			'alsoViewed'         => __( 'Others also viewed', 'nearshelf-for-woocommerce' ),
			'alsoBought'         => __( 'Others also bought', 'nearshelf-for-woocommerce' ),
			'boughtTogether'     => __( 'Often bought together', 'nearshelf-for-woocommerce' ),
			'similar'            => __( 'Similar products', 'nearshelf-for-woocommerce' ),
			'trending'           => __( 'On the rise', 'nearshelf-for-woocommerce' ),
			'popular'            => __( 'Popular', 'nearshelf-for-woocommerce' ),
			'recentlyViewed'     => __( 'You looked at', 'nearshelf-for-woocommerce' ),
			'newForYou'          => __( 'New for you', 'nearshelf-for-woocommerce' ),
		);
		return isset( $titles[ $strategy ] ) ? $titles[ $strategy ] : $titles['recommendedForYou'];
	}
}
