// SPDX-License-Identifier: MIT
// WooCommerce without its plugin, and the plugin's cart: block and classic themes, versions 8 to 11.
import { type Cart, watchCart } from "../cartDiff";
import { idsOf, slugOf } from "../pageProduct";
import { askStore, at, onJQuery } from "../pageWindow";
import type { Platform, PlatformFacts } from "../platform";
import { markSoldOut } from "./wooStock";
import { storeApiAddress } from "./wooStoreApi";

const bodyHas = (...names: string[]): boolean => names.some((name) => document.body.classList.contains(name));

const kinds: [string[], NonNullable<PlatformFacts["page"]>][] = [
  [["woocommerce-order-received"], "order"],
  [["single-product"], "product"],
  [["woocommerce-cart"], "cart"],
  [["woocommerce-checkout"], "checkout"],
  [["search", "search-results"], "search"],
  [["tax-product_cat", "tax-product_tag", "tax-product_brand", "post-type-archive-product", "woocommerce-shop"], "category"],
  [["home", "front-page"], "home"],
];

function facts(): PlatformFacts {
  const page = kinds.find(([names]) => bodyHas(...names))?.[1] ?? "other";
  const query = page === "search" ? new URLSearchParams(location.search).get("s")?.trim() : undefined;
  const found: PlatformFacts = { page, ...(query && { query }) };
  if (page === "product") {
    const added = document.querySelector<HTMLInputElement>("form.cart [name=add-to-cart], form.cart [name=product_id]")?.value;
    found.ids = idsOf(document.body.className.match(/(?:^|\s)postid-(\d+)/)?.[1], added, slugOf(location.href));
  }
  if (page === "order") {
    const links = document.querySelectorAll<HTMLAnchorElement>(
      ".woocommerce-table--order-details .product-name a, .wc-block-order-confirmation-totals__table .wc-block-order-confirmation-totals__product a",
    );
    found.ordered = idsOf([...links].map((link) => slugOf(link.href)));
  }
  return found;
}

/** The readable cookie that changes with the cart: pages from a cache cannot tell, and need not ask. */
const cartCookie = (): string => document.cookie.match(/(?:^|; )woocommerce_cart_hash=([^;]*)/)?.[1] ?? "";

async function readCart(): Promise<Cart | null> {
  if (cartCookie() === "") return new Map();
  const answer = await askStore(storeApiAddress("cart"));
  const items = at(answer, "items");
  if (!Array.isArray(items)) return null;
  const cart: Cart = new Map();
  for (const item of items) {
    const id = idsOf(at(item, "id"))[0];
    if (id) cart.set(id, (cart.get(id) ?? 0) + (Number(at(item, "quantity")) || 1));
  }
  return cart;
}

/** Product and pieces; a grouped product's form names each of its members. */
function addedBy(fields: FormData): Cart {
  const cart: Cart = new Map();
  const members = [...fields.keys()].filter((name) => /^quantity\[\d+\]$/.test(name));
  for (const name of members) {
    const pieces = Number(fields.get(name));
    if (pieces > 0) cart.set(name.slice("quantity[".length, -1), pieces);
  }
  const ids = idsOf(fields.get("variation_id"), fields.get("add-to-cart"), fields.get("product_id"));
  const id = ids.find((value) => value !== "0");
  if (id && members.length === 0) cart.set(id, Number(fields.get("quantity")) || 1);
  return cart;
}

export const woocommerce: Platform = {
  name: "woocommerce",
  isHere: () =>
    bodyHas("woocommerce", "woocommerce-page", "woocommerce-js", "woocommerce-no-js") ||
    document.querySelector('meta[name=generator][content^="WooCommerce"],link[href*="/plugins/woocommerce/"]') !== null,
  facts,
  refreshCards: markSoldOut,
  listen(tell) {
    const cart = watchCart(readCart, tell.event);
    let cookie = cartCookie();
    const lookIfChanged = (): void => {
      const now = cartCookie();
      if (now === cookie) return;
      cookie = now;
      cart.look();
    };
    cart.look();
    for (const name of ["wc-blocks_added_to_cart", "wc-blocks_removed_from_cart"]) {
      document.body.addEventListener(name, () => cart.look());
    }
    document.body.addEventListener("wc-blocks_viewed_product", (event) => {
      const id = idsOf(at((event as CustomEvent).detail, "productId"))[0];
      if (id) tell.event({ event: "select_item", item: id });
    });
    onJQuery(document.body, "added_to_cart removed_from_cart updated_cart_totals updated_wc_div wc_fragments_refreshed", () =>
      cart.look(),
    );
    addEventListener("pageshow", lookIfChanged);
    // Removing in the cart block sends no event at all: the cookie follows the shopper's click by some hundred milliseconds.
    addEventListener("click", () => [600, 2000, 5000].map((delay) => setTimeout(lookIfChanged, delay)), { passive: true });
    // The product page's own button posts its form, and the next page starts from the new cart. Themes that send it themselves have
    // said so by the time the event arrives here; the cart will tell.
    addEventListener("submit", (event) => {
      if (event.defaultPrevented || !(event.target instanceof HTMLFormElement) || !event.target.matches("form.cart")) return;
      for (const [item, amount] of addedBy(new FormData(event.target, event.submitter))) {
        tell.event({ event: "add_to_cart", item, amount });
      }
    });
  },
};
