// SPDX-License-Identifier: MIT
// BigCommerce (Stencil): the storefront cart, looked at after the theme's hooks, its forms and returning to a page.
import { type Cart, watchCart } from "../cartDiff";
import { idsOf, slugOf } from "../pageProduct";
import { askStore, at, list, pageWindow } from "../pageWindow";
import type { Platform, PlatformFacts } from "../platform";

async function readCart(): Promise<Cart | null> {
  const carts = await askStore("/api/storefront/carts");
  if (!Array.isArray(carts)) return null;
  const cart: Cart = new Map();
  for (const kind of ["physicalItems", "digitalItems", "customItems"]) {
    for (const line of list(at(carts[0], "lineItems", kind))) {
      const item = idsOf(at(line, "productId"), at(line, "sku"))[0];
      if (item) cart.set(item, (cart.get(item) ?? 0) + (Number(at(line, "quantity")) || 1));
    }
  }
  return cart;
}

function facts(): PlatformFacts {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const query = new URLSearchParams(location.search).get("search_query")?.trim();
  const path = location.pathname;
  if (path.startsWith("/checkout/order-confirmation")) return { page: "order" };
  if (path.startsWith("/checkout")) return { page: "checkout" };
  if (path.startsWith("/cart.php") || has("[data-cart], .page-type-cart")) return { page: "cart" };
  if (query) return { page: "search", query };
  const product = document.querySelector<HTMLInputElement>(".productView form[action*='cart.php'] [name=product_id]")?.value;
  if (product || has("body.page-type-product, .productView")) {
    return {
      page: "product",
      ids: idsOf(product, at(pageWindow.BCData, "product_attributes", "sku"), slugOf(location.href)),
    };
  }
  return {
    page:
      path === "/" ? "home" : has(".page-type-category, [data-product-grid], #product-listing-container") ? "category" : "other",
  };
}

export const bigcommerce: Platform = {
  name: "bigcommerce",
  isHere: () =>
    pageWindow.BCData !== undefined ||
    document.querySelector('script[src*=".bigcommerce.com/"],link[href*=".bigcommerce.com/"]') !== null,
  facts,
  listen(tell) {
    const cart = watchCart(readCart, tell.event);
    cart.look();
    const hooks = at(pageWindow.stencilUtils, "hooks") as { on?: (name: string, heard: () => void) => void } | undefined;
    for (const name of ["cart-item-add", "cart-item-update", "cart-item-remove"]) {
      // The hook fires when the request leaves.
      hooks?.on?.(name, () => setTimeout(() => cart.look(), 800));
    }
    addEventListener(
      "submit",
      (event) => {
        // Its forms have a field named "action", which hides the property.
        if (event.target instanceof HTMLFormElement && /cart\.php/.test(event.target.getAttribute("action") ?? ""))
          setTimeout(() => cart.look(), 800);
      },
      { capture: true, passive: true },
    );
    addEventListener("pageshow", (event) => {
      if (event.persisted) cart.look();
    });
  },
};
