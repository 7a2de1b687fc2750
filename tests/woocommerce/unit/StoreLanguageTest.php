<?php
// SPDX-License-Identifier: MIT

use Nearshelf\Woo\StoreLanguage;
use PHPUnit\Framework\TestCase;

final class StoreLanguageTest extends TestCase {
	/** @dataProvider locales */
	public function test_a_locale_says_which_words_the_trainer_knows( string $locale, string $language ): void {
		self::assertSame( $language, StoreLanguage::code_of( $locale ) );
	}

	/** @return array<string,array{string,string}> */
	public static function locales(): array {
		return array(
			'with a form of address' => array( 'de_DE_formal', 'de' ),
			'without a country'      => array( 'el', 'el' ),
			'of two Norwegians'      => array( 'nn_NO', 'no' ),
			'of a language unknown'  => array( 'cs_CZ', 'und' ),
			'of three letters'       => array( 'ckb', 'und' ),
		);
	}
}
