// SPDX-License-Identifier: MIT
// Magento 2 and Adobe Commerce: Luma's jQuery events, Hyvä's private content, the cart that both keep in the browser.
import { type Cart, watchCart } from "../cartDiff";
import { idsOf, slugOf } from "../pageProduct";
import { at, list, onJQuery, pageWindow } from "../pageWindow";
import type { Platform, PlatformFacts } from "../platform";

const kinds: [string, NonNullable<PlatformFacts["page"]>][] = [
  ["checkout-onepage-success", "order"],
  ["catalog-product-view", "product"],
  ["checkout-cart-index", "cart"],
  ["checkout-index-index", "checkout"],
  ["catalogsearch-result-index", "search"],
  ["catalog-category-view", "category"],
  ["cms-index-index", "home"],
  ["cms-home", "home"],
];

/** null: this browser has not loaded a cart yet. */
const cartOf = (section: unknown): Cart | null => {
  const items = at(section, "items");
  if (!Array.isArray(items)) return null;
  const cart: Cart = new Map();
  for (const item of items) {
    const id = idsOf(at(item, "product_id"), at(item, "product_sku"))[0];
    if (id) cart.set(id, (cart.get(id) ?? 0) + (Number(at(item, "qty")) || 1));
  }
  return cart;
};

async function readCart(): Promise<Cart | null> {
  return cartOf(at(JSON.parse(localStorage.getItem("mage-cache-storage") ?? "null"), "cart"));
}

function facts(): PlatformFacts {
  const page = kinds.find(([name]) => document.body.classList.contains(name))?.[1] ?? "other";
  const query = page === "search" ? new URLSearchParams(location.search).get("q")?.trim() : undefined;
  const found: PlatformFacts = { page, ...(query && { query }) };
  if (page === "product") {
    const form = document.querySelector<HTMLFormElement>("#product_addtocart_form");
    found.ids = idsOf(
      form?.querySelector<HTMLInputElement>("[name=product]")?.value,
      form?.dataset.productSku,
      document.querySelector("[itemprop=sku]")?.textContent,
      slugOf(location.href),
    );
  }
  return found;
}

export const magento: Platform = {
  name: "magento",
  isHere: () =>
    document.querySelector('script[type="text/x-magento-init"],[data-mage-init]') !== null ||
    at(pageWindow.hyva, "getCookie") !== undefined,
  facts,
  listen(tell) {
    const cart = watchCart(readCart, tell.event);
    cart.look();
    const changed = (event: StoreAct) => (_: unknown, data: unknown) => {
      for (const item of idsOf(list(at(data, "productIds")), list(at(data, "sku")))) tell.event({ event, item, amount: 1 });
    };
    onJQuery(document, "ajax:addToCart", changed("add_to_cart"));
    onJQuery(document, "ajax:removeFromCart", changed("remove_from_cart"));
    addEventListener("private-content-loaded", (event) => {
      const section = cartOf(at((event as CustomEvent).detail, "data", "cart"));
      if (section) cart.take(section);
    });
    // Luma writes the new cart into its storage after the request; other tabs hear of it by themselves.
    addEventListener("storage", (event) => {
      if (event.key === "mage-cache-storage") cart.look();
    });
    onJQuery(document, "ajaxComplete", () => cart.look());
  },
};

type StoreAct = "add_to_cart" | "remove_from_cart";
