// SPDX-License-Identifier: GPL-2.0-or-later
// The blocks in the editor, as the server draws them; and the settings of a shelf.
((wp) => {
  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, RangeControl, SelectControl, TextControl } = wp.components;
  const { __ } = wp.i18n;
  const ServerSideRender = wp.serverSideRender;

  const strategies = [
    ["recommendedForYou", __("Recommended for you", "nearshelf-for-woocommerce")],
    ["inspiredByBrowsing", __("Inspired by this visit", "nearshelf-for-woocommerce")],
    ["alsoViewed", __("Others also viewed", "nearshelf-for-woocommerce")],
    ["alsoBought", __("Others also bought", "nearshelf-for-woocommerce")],
    ["boughtTogether", __("Often bought together", "nearshelf-for-woocommerce")],
    ["similar", __("Similar products", "nearshelf-for-woocommerce")],
    ["trending", __("On the rise", "nearshelf-for-woocommerce")],
    ["popular", __("Popular", "nearshelf-for-woocommerce")],
    ["recentlyViewed", __("Recently viewed", "nearshelf-for-woocommerce")],
    ["newForYou", __("New for you", "nearshelf-for-woocommerce")],
  ].map(([value, label]) => ({ value, label }));

  wp.blocks.registerBlockType("nearshelf/shelf", {
    edit({ attributes, setAttributes }) {
      const set = (name) => (value) => setAttributes({ [name]: value });
      const settings = el(
        PanelBody,
        { title: __("Shelf", "nearshelf-for-woocommerce") },
        el(SelectControl, {
          label: __("What it shows", "nearshelf-for-woocommerce"),
          options: strategies,
          value: attributes.strategy,
          onChange: set("strategy"),
        }),
        el(TextControl, {
          label: __("Heading", "nearshelf-for-woocommerce"),
          value: attributes.title,
          onChange: set("title"),
        }),
        el(RangeControl, {
          label: __("Products shown", "nearshelf-for-woocommerce"),
          min: 1,
          max: 12,
          value: attributes.count,
          onChange: set("count"),
        }),
      );
      return el(
        Fragment,
        null,
        el(InspectorControls, null, settings),
        el("div", useBlockProps(), el(ServerSideRender, { block: "nearshelf/shelf", attributes })),
      );
    },
    save: () => null,
  });

  wp.blocks.registerBlockType("nearshelf/search", {
    edit: () => el("div", useBlockProps(), el(ServerSideRender, { block: "nearshelf/search" })),
    save: () => null,
  });
})(window.wp);
