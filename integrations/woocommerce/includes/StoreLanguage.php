<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The language that the catalogue is written in, as the trainer names languages. */
final class StoreLanguage {
	/** What the trainer knows words of, or at least their stems. */
	const KNOWN = array( 'ar', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'ja', 'ko', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sv', 'tr', 'zh' );

	/** Any other: words are compared as they stand. */
	const OTHER = 'und';

	/** The site's, not that of whoever is logged in. */
	public static function code(): string {
		return self::code_of( get_locale() );
	}

	/** "de_DE_formal" is "de". */
	public static function code_of( string $locale ): string {
		$language = strtolower( (string) preg_replace( '/[^A-Za-z].*$/', '', $locale ) );
		$language = in_array( $language, array( 'nb', 'nn' ), true ) ? 'no' : $language;
		return in_array( $language, self::KNOWN, true ) ? $language : self::OTHER;
	}
}
