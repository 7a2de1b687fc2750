<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** `wp nearshelf`: the same pack by the native trainer, for cron jobs and very large stores. */
final class Command {
	/**
	 * Builds the pack with the native binary.
	 *
	 * ## OPTIONS
	 *
	 * [--binary=<path>]
	 * : The trainer. Default: nearshelf, found on the path.
	 *
	 * @param array<int,string>    $arguments None.
	 * @param array<string,string> $options   See above.
	 */
	public function build( $arguments, $options ): void {
		$binary = isset( $options['binary'] ) ? $options['binary'] : 'nearshelf';
		$folder = trailingslashit( get_temp_dir() ) . 'nearshelf-' . wp_generate_password( 12, false );
		if ( ! wp_mkdir_p( $folder ) ) {
			\WP_CLI::error( "$folder cannot be made" );
		}
		try {
			$said = self::run( $binary, $folder );
			\WP_CLI::success( $said );
		} catch ( \RuntimeException $problem ) {
			\WP_CLI::error( $problem->getMessage() );
		} finally {
			foreach ( (array) glob( "$folder/*" ) as $file ) {
				wp_delete_file( $file );
			}
			rmdir( $folder ); // phpcs:ignore -- our own empty folder.
		}
	}

	/** Says how the pack stands. */
	public function status(): void {
		\WP_CLI::log( Admin::health() );
		$reason = Drift::reason();
		if ( '' !== $reason ) {
			\WP_CLI::log( $reason );
		}
	}

	/**
	 * Exports, builds, stores.
	 *
	 * @throws \RuntimeException With a sentence for the merchant.
	 */
	public static function run( string $binary, string $folder ): string {
		$products = self::export( "$folder/products.jsonl", array( CatalogueExport::class, 'products' ) );
		$orders   = self::export( "$folder/orders.jsonl", array( CatalogueExport::class, 'orders' ) );
		if ( 0 === $products ) {
			throw new \RuntimeException( 'the store has no published products' );
		}
		file_put_contents( "$folder/rules.json", wp_json_encode( Rules::for_trainer() ) ); // phpcs:ignore -- a temporary file.
		$command = array( $binary, 'build', '--catalog', "$folder/products.jsonl", '--rules', "$folder/rules.json", '--language', StoreLanguage::code(), '--out', $folder );
		if ( $orders > 0 ) {
			array_push( $command, '--orders', "$folder/orders.jsonl" );
		}
		if ( '' !== Rules::synonyms() ) {
			file_put_contents( "$folder/synonyms.txt", Rules::synonyms() ); // phpcs:ignore -- a temporary file.
			array_push( $command, '--synonyms', "$folder/synonyms.txt" );
		}
		$process = proc_open( implode( ' ', array_map( 'escapeshellarg', $command ) ), array( 1 => array( 'pipe', 'w' ), 2 => array( 'pipe', 'w' ) ), $pipes ); // phpcs:ignore -- this command exists to run it.
		$said    = is_resource( $process ) ? stream_get_contents( $pipes[1] ) : '';
		$wrong   = is_resource( $process ) ? stream_get_contents( $pipes[2] ) : 'cannot be started';
		if ( ! is_resource( $process ) || 0 !== proc_close( $process ) ) {
			throw new \RuntimeException( "$binary: " . trim( (string) $wrong ) ); // phpcs:ignore -- for a terminal.
		}
		$manifest = json_decode( (string) file_get_contents( "$folder/manifest.json" ), true ); // phpcs:ignore -- a temporary file.
		foreach ( PackStore::files_of( $manifest ) as $name ) {
			$bytes = (string) file_get_contents( "$folder/$name" ); // phpcs:ignore -- a temporary file.
			$fault = PackStore::fault( $name, $bytes );
			if ( '' !== $fault || ! PackStore::write( $name, $bytes ) ) {
				throw new \RuntimeException( '' === $fault ? PackStore::folder() . ' cannot be written to' : "$name: $fault" ); // phpcs:ignore -- for a terminal.
			}
		}
		return (string) $said;
	}

	/** @param callable $read Page number to rows. */
	private static function export( string $file, callable $read ): int {
		$count = 0;
		$out   = fopen( $file, 'wb' ); // phpcs:ignore -- a temporary file.
		for ( $page = 1; ; $page++ ) {
			$found = $read( $page );
			foreach ( $found['rows'] as $row ) {
				fwrite( $out, wp_json_encode( $row ) . "\n" ); // phpcs:ignore -- a temporary file.
				++$count;
			}
			if ( $page * CatalogueExport::PER_PAGE >= $found['total'] ) {
				break;
			}
			// Products read stay in WordPress's object cache; twenty thousand would not fit.
			if ( function_exists( 'wp_cache_flush_runtime' ) ) {
				wp_cache_flush_runtime();
			}
		}
		fclose( $out ); // phpcs:ignore -- a temporary file.
		return $count;
	}
}
