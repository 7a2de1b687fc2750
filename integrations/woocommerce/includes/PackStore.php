<?php
/**
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * @package Nearshelf
 */

namespace Nearshelf\Woo;

defined( 'ABSPATH' ) || exit;

/** The built pack: plain files in the uploads folder, which every shopper loads alike. */
final class PackStore {
	const FOLDER   = 'nearshelf';
	const MANIFEST = 'manifest.json';

	/** Larger packs are no store's. */
	const MOST_BYTES = 67108864;

	/** Builds whose files are kept: pages from a cache may still name the one before. */
	const KEPT_BUILDS = 2;

	/** Parts of a build that are no JSON: how their names end, and how they begin. */
	const BINARY = array(
		'pack'   => array( 'nsp', 'NSPK' ),
		'search' => array( 'nss', 'NSSI' ),
		'intent' => array( 'nsi', 'NSIM' ),
	);

	public static function folder(): string {
		return trailingslashit( wp_upload_dir( null, false )['basedir'] ) . self::FOLDER . '/';
	}

	public static function manifest_url(): string {
		return set_url_scheme( trailingslashit( wp_upload_dir( null, false )['baseurl'] ) . self::FOLDER . '/' . self::MANIFEST );
	}

	/** @return array<string,mixed>|null The manifest of the pack in use. */
	public static function manifest(): ?array {
		$file = self::folder() . self::MANIFEST;
		// phpcs:ignore -- a file of our own folder, not an address.
		$read = is_readable( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null;
		return is_array( $read ) && isset( $read['pack']['file'], $read['pack']['items'] ) ? $read : null;
	}

	/** Why these bytes cannot be a file of that name; '' when they can. */
	public static function fault( string $name, string $bytes ): string {
		if ( strlen( $bytes ) > self::MOST_BYTES ) {
			return __( 'The file is too large.', 'nearshelf-for-woocommerce' );
		}
		foreach ( self::BINARY as $part => $kind ) {
			if ( preg_match( "/^$part-[0-9a-f]{16}\\.{$kind[0]}$/", $name ) ) {
				/* translators: %s: name of a file */
				return substr( $bytes, 0, 4 ) === $kind[1] ? '' : sprintf( __( '"%s" is not what its name says.', 'nearshelf-for-woocommerce' ), $name );
			}
		}
		if ( preg_match( '/^cards-[0-9a-f]{16}\.json$/', $name ) || self::MANIFEST === $name ) {
			$decoded = json_decode( $bytes, true );
			if ( ! is_array( $decoded ) ) {
				return __( 'This is no JSON.', 'nearshelf-for-woocommerce' );
			}
			return self::MANIFEST === $name ? self::manifest_fault( $decoded ) : '';
		}
		return __( 'This is no file of a pack.', 'nearshelf-for-woocommerce' );
	}

	/** Writes one file whole: shoppers see the old one or the new one. The manifest comes last and makes the build count. */
	public static function write( string $name, string $bytes ): bool {
		$folder = self::folder();
		if ( ! wp_mkdir_p( $folder ) ) {
			return false;
		}
		$partial = $folder . $name . '.partial';
		// phpcs:ignore -- WP_Filesystem may ask for credentials, which a REST request cannot answer.
		$written = file_put_contents( $partial, $bytes, LOCK_EX ) === strlen( $bytes ) && rename( $partial, $folder . $name );
		if ( $written && self::MANIFEST === $name ) {
			update_option( 'nearshelf_built', time(), false );
			Drift::forget();
			self::drop_old( json_decode( $bytes, true ) );
		}
		return $written;
	}

	/** Removes every file and the folder. */
	public static function remove(): void {
		foreach ( (array) glob( self::folder() . '*' ) as $file ) {
			wp_delete_file( $file );
		}
		if ( is_dir( self::folder() ) ) {
			rmdir( self::folder() ); // phpcs:ignore -- our own empty folder.
		}
	}

	/** @param array<string,mixed> $manifest A manifest somebody sends. */
	private static function manifest_fault( array $manifest ): string {
		foreach ( array( 'pack', 'cards', 'search', 'decide' ) as $part ) {
			if ( ! isset( $manifest[ $part ] ) && in_array( $part, array( 'search', 'decide' ), true ) ) {
				continue;
			}
			$file = isset( $manifest[ $part ]['file'] ) ? (string) $manifest[ $part ]['file'] : '';
			if ( basename( $file ) !== $file || ! is_readable( self::folder() . $file ) || '' === $file ) {
				/* translators: %s: name of a file */
				return sprintf( __( 'The manifest names "%s", which was not uploaded.', 'nearshelf-for-woocommerce' ), $file );
			}
		}
		return '';
	}

	/**
	 * Names of the files of a build, the manifest last.
	 *
	 * @param array<string,mixed> $manifest Its manifest.
	 * @return array<int,string>
	 */
	public static function files_of( array $manifest ): array {
		$names = array();
		foreach ( array( 'pack', 'cards', 'search', 'decide' ) as $part ) {
			if ( isset( $manifest[ $part ]['file'] ) ) {
				$names[] = (string) $manifest[ $part ]['file'];
			}
		}
		$names[] = self::MANIFEST;
		return $names;
	}

	/** @param array<string,mixed> $manifest The one in force. */
	private static function drop_old( array $manifest ): void {
		foreach ( array( 'pack-*.nsp', 'cards-*.json', 'search-*.nss', 'intent-*.nsi' ) as $pattern ) {
			$files = (array) glob( self::folder() . $pattern );
			usort(
				$files,
				static function ( $a, $b ) {
					return filemtime( $b ) <=> filemtime( $a );
				}
			);
			foreach ( array_slice( $files, self::KEPT_BUILDS ) as $file ) {
				if ( ! in_array( basename( $file ), self::files_of( $manifest ), true ) ) {
					wp_delete_file( $file );
				}
			}
		}
	}
}
