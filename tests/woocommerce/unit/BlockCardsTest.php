<?php
// SPDX-License-Identifier: MIT

use Nearshelf\Woo\BlockCards;
use PHPUnit\Framework\TestCase;

final class BlockCardsTest extends TestCase {
	/**
	 * @param array<int,array<string,mixed>> $inner Blocks within.
	 * @return array<string,mixed> As parse_blocks() answers them.
	 */
	private static function block( string $name, array $inner = array() ): array {
		$content = array_merge( array( '<div>' ), array_fill( 0, count( $inner ), null ), array( '</div>' ) );
		return array( 'blockName' => $name, 'attrs' => array(), 'innerBlocks' => $inner, 'innerContent' => $content );
	}

	/** @dataProvider lists */
	public function test_a_shop_page_s_list_is_taken_with_its_cards_and_without_its_pages( string $list, string $cards ): void {
		$card  = self::block( $cards, array( self::block( 'core/post-title' ) ) );
		$shop  = self::block( $list, array( self::block( 'core/query-title' ), $card, self::block( 'core/query-pagination' ) ) );
		$found = BlockCards::list_in( array( self::block( 'core/template-part' ), self::block( 'core/group', array( $shop ) ) ) );
		self::assertSame( array( $card ), $found['innerBlocks'] );
		self::assertSame( array( '<div>', null, '</div>' ), $found['innerContent'] );
	}

	/** @return array<string,array{string,string}> */
	public static function lists(): array {
		return array(
			'of WooCommerce now'      => array( 'woocommerce/product-collection', 'woocommerce/product-template' ),
			'of WooCommerce before 9' => array( 'core/query', 'core/post-template' ),
		);
	}

	public function test_a_template_without_a_list_of_blocks_has_none(): void {
		$legacy = self::block( 'core/group', array( self::block( 'woocommerce/legacy-template' ), self::block( 'core/query', array( self::block( 'core/post-template' ) ) ) ) );
		self::assertSame( array(), BlockCards::list_in( array( $legacy ) ) );
	}
}
