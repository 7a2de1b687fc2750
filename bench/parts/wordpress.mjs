// SPDX-License-Identifier: MIT
// A WordPress with WooCommerce that WOO_URL names, with and without the plugin, as Lighthouse scores it. The plugin is switched off and on
// again: use a copy of a store.
import { compare } from "../lighthouse/compare.mjs";
import { logIn } from "../lighthouse/wordpressAdmin.mjs";
import { Skipped } from "../support/paths.mjs";

const plugin = "nearshelf-for-woocommerce/nearshelf-for-woocommerce";

const read = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  return answer;
};

async function pagesOf(url) {
  const [product] = await (await read(`${url}/wp-json/wc/store/v1/products?per_page=1&stock_status=instock`)).json();
  if (!product) throw new Skipped(`${url} has no product in stock`);
  return { home: `${url}/`, product: product.permalink, collection: product.categories[0]?.link ?? `${url}/shop/` };
}

export async function measure({ fast }) {
  const { WOO_URL, WOO_ADMIN_USER, WOO_ADMIN_PASSWORD } = process.env;
  if (!WOO_URL || !WOO_ADMIN_USER || !WOO_ADMIN_PASSWORD)
    throw new Skipped("WOO_URL, WOO_ADMIN_USER and WOO_ADMIN_PASSWORD name no store (docs/guides/woocommerce.md)");
  const url = WOO_URL.replace(/\/$/, "");
  const admin = await logIn(url, WOO_ADMIN_USER, WOO_ADMIN_PASSWORD);
  const pages = await pagesOf(url);
  await admin.setPlugin(plugin, "active");
  const html = await (await read(pages.product)).text();
  if (!/<nearshelf-shelf/.test(html) || !/data-consent="granted"/.test(html))
    throw new Skipped(
      `${url}: build the pack, and set "Without an answer from the shopper" to keeping a profile, so that "with" is a shopper who has agreed`,
    );
  const show = async (side) => {
    await admin.setPlugin(plugin, side === "after" ? "active" : "inactive");
    // What a server keeps of a page it keeps from its second load on.
    for (const page of Object.values(pages)) for (let load = 0; load < 2; load++) await (await read(page)).text();
  };
  const store = { name: "WordPress with WooCommerce", show, urlOf: (_, page) => pages[page] };
  try {
    return { title: "Lighthouse, before and after, on WordPress", ...(await compare(store, fast ? 1 : 5)) };
  } finally {
    await admin.setPlugin(plugin, "active");
  }
}
