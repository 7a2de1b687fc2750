<?php // SPDX-License-Identifier: MIT ?>
<!doctype html>
<html <?php language_attributes(); ?>><head><?php wp_head(); ?></head><body <?php body_class(); ?>><main>
<?php
if ( is_product() ) {
	echo double_product_page();
} elseif ( is_shop() || is_product_taxonomy() ) {
	echo double_shop_page();
} else {
	while ( have_posts() ) {
		the_post();
		the_content();
	}
}
?>
</main><?php wp_footer(); ?></body></html>
