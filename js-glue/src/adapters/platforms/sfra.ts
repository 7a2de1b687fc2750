// SPDX-License-Identifier: MIT
// Salesforce B2C Commerce (SFRA): the storefront's jQuery events, which carry the whole cart and no product.
import { type Cart, watchCart } from "../cartDiff";
import { idsOf, slugOf } from "../pageProduct";
import { at, onJQuery } from "../pageWindow";
import type { Platform, PlatformFacts } from "../platform";

const kinds: [string, NonNullable<PlatformFacts["page"]>][] = [
  ["Order-Confirm", "order"],
  ["Product-Show", "product"],
  ["Cart-Show", "cart"],
  ["Checkout-Begin", "checkout"],
  ["Search-Show", "category"],
  ["Home-Show", "home"],
];

const cartOf = (answer: unknown): Cart | null => {
  const items = at(answer, "cart", "items") ?? at(answer, "items");
  if (!Array.isArray(items)) return null;
  const cart: Cart = new Map();
  for (const item of items) {
    const id = idsOf(at(item, "id"), at(item, "productID"))[0];
    if (id) cart.set(id, (cart.get(id) ?? 0) + (Number(at(item, "quantity")) || 1));
  }
  return cart;
};

function facts(): PlatformFacts {
  // SFRA's page layout names the action that drew the page.
  const action = document.querySelector<HTMLElement>(".page[data-action]")?.dataset.action ?? "";
  const query = new URLSearchParams(location.search).get("q")?.trim();
  const page = action === "Search-Show" && query ? "search" : (kinds.find(([name]) => name === action)?.[1] ?? "other");
  const found: PlatformFacts = { page, ...(page === "search" && query && { query }) };
  if (page === "product") {
    const pid = document.querySelector<HTMLElement>(".product-detail[data-pid]")?.dataset.pid;
    found.ids = idsOf(pid, document.querySelector(".product-id")?.textContent, slugOf(location.href));
  }
  return found;
}

export const sfra: Platform = {
  name: "sfra",
  isHere: () => document.querySelector('.page[data-action][data-querystring], script[src*="/on/demandware.static/"]') !== null,
  facts,
  listen(tell) {
    let known = false;
    const cart = watchCart(async () => null, tell.event);
    const take = (answer: unknown): void => {
      const after = cartOf(answer);
      if (!after) return;
      // Without a cart seen before, what lies in it may have been there: the page's own product is what was added.
      const item = facts().ids?.[0];
      if (!known && item) tell.event({ event: "add_to_cart", item, amount: 1 });
      known = true;
      cart.take(after);
    };
    onJQuery(document.body, "product:afterAddToCart", (_, answer) => take(answer));
    onJQuery(document.body, "cart:update", (_, answer) => {
      const after = cartOf(answer);
      if (after) {
        known = true;
        cart.take(after);
      }
    });
  },
};
