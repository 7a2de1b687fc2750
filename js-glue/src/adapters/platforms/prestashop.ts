// SPDX-License-Identifier: MIT
// PrestaShop 8 and 9: the `prestashop` object of the classic and hummingbird themes.
import { type Cart, watchCart } from "../cartDiff";
import { idsOf, slugOf } from "../pageProduct";
import { at, list, pageWindow } from "../pageWindow";
import type { Platform, PlatformFacts } from "../platform";

type Emitter = { on(name: string, heard: (event: unknown) => void): void };

const shop = (): unknown => pageWindow.prestashop;

const kinds: Record<string, NonNullable<PlatformFacts["page"]>> = Object.assign(Object.create(null), {
  index: "home",
  product: "product",
  category: "category",
  manufacturer: "category",
  "new-products": "category",
  "prices-drop": "category",
  "best-sales": "category",
  search: "search",
  cart: "cart",
  checkout: "checkout",
  order: "checkout",
  "order-confirmation": "order",
});

function productData(): unknown {
  const holder = document.querySelector<HTMLElement>("#product-details[data-product], [data-product]");
  try {
    return JSON.parse(holder?.dataset.product ?? "null");
  } catch {
    return null;
  }
}

const cartOf = (cart: unknown): Cart | null => {
  const products = at(cart, "products");
  if (!Array.isArray(products)) return null;
  const pieces: Cart = new Map();
  for (const product of products) {
    const item = idsOf(at(product, "id_product"), at(product, "id"))[0];
    const quantity = Number(at(product, "quantity") ?? at(product, "cart_quantity")) || 1;
    if (item) pieces.set(item, (pieces.get(item) ?? 0) + quantity);
  }
  return pieces;
};

function facts(): PlatformFacts {
  const name = idsOf(at(shop(), "page", "page_name"))[0] ?? document.body.id;
  const page = kinds[name] ?? "other";
  const parameters = new URLSearchParams(location.search);
  const query = page === "search" ? (parameters.get("s") ?? parameters.get("search_query"))?.trim() : undefined;
  const found: PlatformFacts = { page, ...(query && { query }) };
  if (page === "product") {
    const data = productData();
    const field = document.querySelector<HTMLInputElement>("#product_page_product_id, [name=id_product]")?.value;
    found.ids = idsOf(
      at(data, "id_product"),
      at(data, "id"),
      field,
      at(data, "reference"),
      at(data, "ean13"),
      slugOf(location.href),
    );
  }
  if (page === "order") {
    const lines = document.querySelectorAll<HTMLElement>(
      "#order-items [data-id-product], .order-confirmation-table [data-id-product]",
    );
    found.ordered = idsOf([...lines].map((line) => line.dataset.idProduct));
  }
  return found;
}

export const prestashop: Platform = {
  name: "prestashop",
  isHere: () => typeof at(shop(), "on") === "function",
  facts,
  listen(tell) {
    const cart = watchCart(async () => cartOf(at(shop(), "cart")), tell.event);
    cart.take(cartOf(at(shop(), "cart")) ?? new Map());
    const emitter = shop() as Emitter;
    emitter.on("updateCart", (event) => {
      const after = cartOf(at(event, "reason", "cart") ?? at(event, "resp", "cart"));
      if (after) return cart.take(after);
      // Older themes say only which product it was.
      const item = idsOf(at(event, "reason", "idProduct"))[0];
      const action = at(event, "reason", "linkAction");
      if (item && action === "add-to-cart") tell.event({ event: "add_to_cart", item, amount: 1 });
      if (item && action === "delete-from-cart") tell.event({ event: "remove_from_cart", item, amount: 1 });
    });
    emitter.on("clickQuickView", (event) => tell.viewed(idsOf(at(event, "dataset", "idProduct"), list(at(event, "ids")))));
  },
};
