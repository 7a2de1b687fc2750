<?php
// SPDX-License-Identifier: MIT

class WC_Settings_Page {
	protected $id;
	protected $label;

	public function __construct() {}
	public function id() { return $this->id; }
	public function output() {}
	public function save() {}
}

class WC_Admin_Settings {
	public static function output_fields( $fields ) {
		foreach ( $fields as $field ) {
			$name = esc_attr( $field['id'] );
			if ( 'select' === $field['type'] || 'multiselect' === $field['type'] ) {
				$many = 'multiselect' === $field['type'];
				echo '<p><label>' . esc_html( $field['title'] ) . ' <select name="' . $name . ( $many ? '[]" multiple' : '"' ) . '>';
				foreach ( $field['options'] as $value => $label ) {
					echo '<option value="' . esc_attr( $value ) . '" ' . selected( in_array( (string) $value, array_map( 'strval', (array) $field['value'] ), true ), true, false ) . '>' . esc_html( $label ) . '</option>';
				}
				echo '</select></label></p>';
			} elseif ( 'textarea' === $field['type'] ) {
				printf( '<p><label>%s <textarea name="%s">%s</textarea></label></p>', esc_html( $field['title'] ), $name, esc_textarea( $field['value'] ) );
			} elseif ( in_array( $field['type'], array( 'number', 'checkbox' ), true ) ) {
				$is_box = 'checkbox' === $field['type'];
				printf( '<p><label>%s <input type="%s" name="%s" value="%s" %s></label></p>', esc_html( $field['title'] ), esc_attr( $field['type'] ), $name, $is_box ? 'yes' : esc_attr( $field['value'] ), $is_box ? checked( $field['value'], 'yes', false ) : '' );
			}
		}
	}

	public static function save_fields( $fields ) {
		$row = array();
		foreach ( $fields as $field ) {
			if ( preg_match( '/^(\w+)\[(\w+)\]$/', $field['id'], $match ) ) {
				$sent                           = isset( $_POST[ $match[1] ][ $match[2] ] ) ? wp_unslash( $_POST[ $match[1] ][ $match[2] ] ) : null;
				$row[ $match[1] ][ $match[2] ] = 'checkbox' === $field['type'] ? ( null === $sent ? 'no' : 'yes' ) : ( 'multiselect' === $field['type'] ? (array) $sent : $sent );
			}
		}
		foreach ( $row as $name => $value ) {
			update_option( $name, $value );
		}
	}
}

add_action(
	'admin_menu',
	static function () {
		add_menu_page( 'WooCommerce', 'WooCommerce', 'manage_options', 'wc-settings', static function () {
			foreach ( apply_filters( 'woocommerce_get_settings_pages', array() ) as $page ) {
				if ( isset( $_GET['tab'] ) && $_GET['tab'] === $page->id() ) {
					if ( isset( $_POST['save'] ) && check_admin_referer( 'woocommerce-settings' ) ) {
						$page->save();
						echo '<div class="updated"><p>Saved.</p></div>';
					}
					echo '<form method="post">';
					$page->output();
					wp_nonce_field( 'woocommerce-settings' );
					echo '<button name="save" value="1">Save</button></form>';
				}
			}
		} );
		get_role( 'administrator' )->add_cap( 'manage_woocommerce' );
	}
);
