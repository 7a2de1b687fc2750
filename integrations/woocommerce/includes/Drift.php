<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** Whether the pack has fallen behind the store. */
final class Drift {
	/** Rules or products changed in ways that only a new pack shows. */
	const CHANGED = 'nearshelf_changed';

	const MOST_DAYS = 7;

	/** Share of products that may be missing from the pack. */
	const MOST_MISSING = 0.05;

	/**
	 * @param mixed $before Settings that were.
	 * @param mixed $after  Settings that are.
	 */
	public static function note_changed_settings( $before, $after ): void {
		foreach ( array( 'pinned', 'excluded', 'excluded_terms', 'boosted_terms', 'buried_terms', 'synonyms' ) as $rule ) {
			$old = is_array( $before ) && isset( $before[ $rule ] ) ? $before[ $rule ] : Options::DEFAULTS[ $rule ];
			$new = is_array( $after ) && isset( $after[ $rule ] ) ? $after[ $rule ] : Options::DEFAULTS[ $rule ];
			if ( $old !== $new ) {
				update_option( self::CHANGED, '1', false );
				return;
			}
		}
	}

	public static function forget(): void {
		delete_option( self::CHANGED );
	}

	/** Why a new pack is due; '' when it is not. */
	public static function reason(): string {
		$manifest = PackStore::manifest();
		if ( ! $manifest ) {
			return __( 'There is no pack yet.', 'nearshelf-for-woocommerce' );
		}
		if ( get_option( self::CHANGED ) ) {
			return __( 'The rules have changed.', 'nearshelf-for-woocommerce' );
		}
		$published = (int) wp_count_posts( 'product' )->publish;
		if ( abs( $published - (int) $manifest['pack']['items'] ) > max( 1, self::MOST_MISSING * $published ) ) {
			return __( 'Products have come or gone.', 'nearshelf-for-woocommerce' );
		}
		if ( time() - (int) get_option( 'nearshelf_built', 0 ) > self::MOST_DAYS * DAY_IN_SECONDS ) {
			return __( 'The pack is more than a week old.', 'nearshelf-for-woocommerce' );
		}
		return '';
	}
}
