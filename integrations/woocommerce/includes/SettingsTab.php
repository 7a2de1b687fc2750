<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** WooCommerce › Settings › Nearshelf. */
final class SettingsTab extends \WC_Settings_Page {
	public function __construct() {
		$this->id    = 'nearshelf';
		$this->label = __( 'Nearshelf', 'nearshelf-for-woocommerce' );
		parent::__construct();
	}

	/** @return array<string,string> */
	public static function strategy_names(): array {
		return array(
			'none'               => __( 'No shelf', 'nearshelf-for-woocommerce' ),
			'recommendedForYou'  => __( 'Recommended for you', 'nearshelf-for-woocommerce' ),
			'inspiredByBrowsing' => __( 'Inspired by this visit', 'nearshelf-for-woocommerce' ),
			'alsoViewed'         => __( 'Others also viewed', 'nearshelf-for-woocommerce' ),
			'alsoBought'         => __( 'Others also bought', 'nearshelf-for-woocommerce' ),
			'boughtTogether'     => __( 'Often bought together', 'nearshelf-for-woocommerce' ),
			'similar'            => __( 'Similar products', 'nearshelf-for-woocommerce' ),
			'trending'           => __( 'On the rise', 'nearshelf-for-woocommerce' ),
			'popular'            => __( 'Popular', 'nearshelf-for-woocommerce' ),
			'recentlyViewed'     => __( 'Recently viewed', 'nearshelf-for-woocommerce' ),
			'newForYou'          => __( 'New for you', 'nearshelf-for-woocommerce' ),
		);
	}

	/**
	 * WooCommerce ≤ 5.4 called this directly; later versions through get_settings_for_default_section().
	 *
	 * @return array<int,array<string,mixed>>
	 */
	protected function get_settings_for_default_section() {
		return array_merge( $this->shelf_fields(), $this->search_fields(), $this->rule_fields(), $this->privacy_fields() );
	}

	public function output() {
		Admin::print_status();
		\WC_Admin_Settings::output_fields( $this->get_settings_for_default_section() );
	}

	public function save() {
		\WC_Admin_Settings::save_fields( $this->get_settings_for_default_section() );
	}

	/**
	 * One field of the settings row.
	 *
	 * @param array<string,mixed> $more What WooCommerce shows.
	 * @return array<string,mixed>
	 */
	private static function field( string $name, string $type, string $title, array $more = array() ): array {
		return array_merge(
			array(
				'id'      => Options::NAME . "[$name]",
				'type'    => $type,
				'title'   => $title,
				'default' => Options::DEFAULTS[ $name ],
				'value'   => Options::get( $name ),
			),
			$more
		);
	}

	/** @return array<int,array<string,mixed>> */
	private function shelf_fields(): array {
		$names = array( 'options' => self::strategy_names() );
		$range = static function ( int $least, int $most ): array {
			return array(
				'custom_attributes' => array(
					'min' => $least,
					'max' => $most,
				),
			);
		};
		return array(
			array(
				'type'  => 'title',
				'id'    => 'nearshelf_shelves',
				'title' => __( 'Shelves', 'nearshelf-for-woocommerce' ),
				'desc'  => __( 'Placed by themselves once per page. The block and the shortcode [nearshelf] place more.', 'nearshelf-for-woocommerce' ),
			),
			self::field( 'product_shelf', 'select', __( 'On product pages', 'nearshelf-for-woocommerce' ), $names ),
			self::field( 'cart_shelf', 'select', __( 'In the cart', 'nearshelf-for-woocommerce' ), $names ),
			self::field( 'shop_shelf', 'select', __( 'Below the shop and its categories', 'nearshelf-for-woocommerce' ), $names ),
			self::field( 'count', 'number', __( 'Products shown', 'nearshelf-for-woocommerce' ), $range( 2, 12 ) ),
			self::field(
				'candidates',
				'number',
				__( 'Products to choose from', 'nearshelf-for-woocommerce' ),
				$range( 4, 48 ) + array( 'desc_tip' => __( 'Rendered by your theme for every shopper alike; each browser then picks which of them to show.', 'nearshelf-for-woocommerce' ) )
			),
			array(
				'type' => 'sectionend',
				'id'   => 'nearshelf_shelves',
			),
		);
	}

	/** @return array<int,array<string,mixed>> */
	private function search_fields(): array {
		return array(
			array(
				'type'  => 'title',
				'id'    => 'nearshelf_search',
				'title' => __( 'Search', 'nearshelf-for-woocommerce' ),
				'desc'  => __( 'Suggestions under a search field, found in the shopper\'s own browser. Sending the form searches the shop as before. The block and the shortcode [nearshelf_search] place a field of their own.', 'nearshelf-for-woocommerce' ),
			),
			self::field(
				'search',
				'select',
				__( 'Suggestions appear', 'nearshelf-for-woocommerce' ),
				array(
					'options' => array(
						'products' => __( 'in search fields for products', 'nearshelf-for-woocommerce' ),
						'all'      => __( 'in every search field of the theme', 'nearshelf-for-woocommerce' ),
						'none'     => __( 'only where the block or the shortcode stands', 'nearshelf-for-woocommerce' ),
					),
				)
			),
			self::field(
				'synonyms',
				'textarea',
				__( 'Words that mean the same', 'nearshelf-for-woocommerce' ),
				array(
					'value'       => Rules::synonyms(),
					'placeholder' => "couch, sofa\ntv => television",
					'css'         => 'width:25em;height:6em',
					'desc'        => __( 'One group a line: "couch, sofa" mean each other, "tv => television" leads one way. Counts from the next pack on.', 'nearshelf-for-woocommerce' ),
				)
			),
			array(
				'type' => 'sectionend',
				'id'   => 'nearshelf_search',
			),
		);
	}

	/** @return array<int,array<string,mixed>> */
	private function rule_fields(): array {
		$products = static function ( string $name ): array {
			$chosen = array();
			foreach ( array_filter( array_map( 'wc_get_product', (array) Options::get( $name ) ) ) as $product ) {
				$chosen[ $product->get_id() ] = wp_strip_all_tags( $product->get_formatted_name() );
			}
			return array(
				'class'             => 'wc-product-search',
				'options'           => $chosen,
				'custom_attributes' => array(
					'data-action'      => 'woocommerce_json_search_products',
					'data-placeholder' => __( 'Search for a product', 'nearshelf-for-woocommerce' ),
					'data-allow_clear' => 'true',
				),
			);
		};
		$terms    = array(
			'class'             => 'wc-enhanced-select',
			'options'           => Rules::term_names(),
			'custom_attributes' => array( 'data-placeholder' => __( 'Choose categories or tags', 'nearshelf-for-woocommerce' ) ),
		);
		return array(
			array(
				'type'  => 'title',
				'id'    => 'nearshelf_rules',
				'title' => __( 'Rules', 'nearshelf-for-woocommerce' ),
				'desc'  => __( 'They stand above the model. Excluded products leave the shelves at once, the other rules with the next pack.', 'nearshelf-for-woocommerce' ),
			),
			self::field( 'pinned', 'multiselect', __( 'Show first', 'nearshelf-for-woocommerce' ), $products( 'pinned' ) ),
			self::field( 'excluded', 'multiselect', __( 'Never show these products', 'nearshelf-for-woocommerce' ), $products( 'excluded' ) ),
			self::field( 'excluded_terms', 'multiselect', __( 'Never show these categories and tags', 'nearshelf-for-woocommerce' ), $terms ),
			self::field( 'boosted_terms', 'multiselect', __( 'Show more often', 'nearshelf-for-woocommerce' ), $terms ),
			self::field( 'buried_terms', 'multiselect', __( 'Show less often', 'nearshelf-for-woocommerce' ), $terms ),
			array(
				'type' => 'sectionend',
				'id'   => 'nearshelf_rules',
			),
		);
	}

	/** @return array<int,array<string,mixed>> */
	private function privacy_fields(): array {
		return array(
			array(
				'type'  => 'title',
				'id'    => 'nearshelf_privacy',
				'title' => __( 'Privacy', 'nearshelf-for-woocommerce' ),
			),
			self::field(
				'consent',
				'select',
				__( 'Without an answer from the shopper', 'nearshelf-for-woocommerce' ),
				array(
					'options' => array(
						'ask'      => __( 'do nothing (ask first)', 'nearshelf-for-woocommerce' ),
						'memory'   => __( 'personalize within the open page, keep nothing', 'nearshelf-for-woocommerce' ),
						'granted'  => __( 'personalize and keep a profile on her device', 'nearshelf-for-woocommerce' ),
						'optional' => __( 'as granted, unless somebody refuses (where the law asks for no consent)', 'nearshelf-for-woocommerce' ),
					),
				)
			),
			self::field(
				'consent_from',
				'select',
				__( 'Who asks the shopper', 'nearshelf-for-woocommerce' ),
				array(
					'options' => array(
						'wordpress' => __( 'a consent plugin, through the WP Consent API', 'nearshelf-for-woocommerce' ),
						'tcf'       => __( 'a consent manager with IAB TCF', 'nearshelf-for-woocommerce' ),
						'google'    => __( 'Google Consent Mode', 'nearshelf-for-woocommerce' ),
						''          => __( 'nobody but the switches in the shopper\'s panel', 'nearshelf-for-woocommerce' ),
					),
				)
			),
			self::field(
				'reports',
				'checkbox',
				__( 'Private statistics', 'nearshelf-for-woocommerce' ),
				array( 'desc' => __( 'Shoppers who agree send one randomised, coarse answer a week to this site. Off: nothing is sent.', 'nearshelf-for-woocommerce' ) )
			),
			self::field(
				'held_out',
				'select',
				__( 'Measure what shelves sell', 'nearshelf-for-woocommerce' ),
				array(
					'options'  => array(
						'0'  => __( 'no', 'nearshelf-for-woocommerce' ),
						'10' => __( 'yes: one in ten shoppers sees the shop\'s order', 'nearshelf-for-woocommerce' ),
						'25' => __( 'yes: one in four', 'nearshelf-for-woocommerce' ),
						'50' => __( 'yes: every second one (quickest)', 'nearshelf-for-woocommerce' ),
					),
					'desc_tip' => __( 'Needs private statistics. Each browser draws its group by chance and tells, at most once in four weeks each, that it met a shelf and that an order followed. These two are not randomised; they carry the group and nothing else.', 'nearshelf-for-woocommerce' ),
				)
			),
			array(
				'type' => 'sectionend',
				'id'   => 'nearshelf_privacy',
			),
		);
	}
}
