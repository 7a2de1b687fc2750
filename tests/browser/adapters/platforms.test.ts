// SPDX-License-Identifier: MIT
// Carts of real-shaped stores: what was added, removed and viewed, told once, with the product's id.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { projectRoot } from "../support/places";
import { type Answers, startOn, told, visit } from "./strangeStore";

const pageOf = (name: string): string => readFileSync(join(projectRoot, `tests/vectors/pages/${name}.html`), "utf8");

/** jQuery as far as themes' events go. */
const jQueryDouble = (): void => {
  const handlers: [EventTarget, string, (...details: unknown[]) => void][] = [];
  const jQuery = (target: EventTarget) => ({
    on: (names: string, heard: (...details: unknown[]) => void) => {
      for (const name of names.split(" ")) handlers.push([target, name, heard]);
    },
    trigger: (name: string, details: unknown[]) => {
      for (const [on, wanted, heard] of handlers) if (on === target && wanted === name) heard({ type: name }, ...details);
    },
  });
  (window as unknown as { jQuery: typeof jQuery }).jQuery = jQuery;
};

/** The cookie WooCommerce changes with the cart; null: the cart is empty. */
const setCartCookie = (page: Page, hash: string | null): Promise<void> =>
  page.evaluate((value) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the server's answer would set it
    document.cookie = `woocommerce_cart_hash=${value ?? "; max-age=0"}`;
  }, hash);

async function openStore(name: string, path: string, answers: Answers, before: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await visit(pageOf(name), path, answers);
  await before(page);
  await startOn(page);
  await page.waitForTimeout(400);
  return page;
}

const settled = (page: Page): Promise<void> => page.waitForTimeout(500);

const wooAnswers = (cart: { id: number; quantity: number }[]): Answers => ({
  "/wp-json/wc/store/v1/cart": (route) => {
    // A nonce of a cached page would be refused: none may be sent.
    const headers = route.request().headers();
    return "nonce" in headers || "x-wp-nonce" in headers ? undefined : { items: cart };
  },
});

test("WooCommerce blocks: the cart's difference names the product that the event does not", async () => {
  const cart = [{ id: 104, quantity: 1 }];
  const shop = await openStore("woocommerce-product", "/product/walnut-lamp/", wooAnswers(cart), (page) =>
    setCartCookie(page, "a"),
  );
  cart.push({ id: 9001, quantity: 2 });
  await setCartCookie(shop, "b");
  await shop.evaluate(() => {
    document.body.dispatchEvent(new CustomEvent("wc-blocks_added_to_cart", { detail: { preserveCartData: true } }));
  });
  await settled(shop);
  expect(await told(shop)).toEqual(["add_to_cart 9001 ×2"]);
});

test("WooCommerce blocks: removing sends no event, and is noticed by the cookie after the click", async () => {
  const cart = [{ id: 104, quantity: 1 }];
  const shop = await openStore("woocommerce-product", "/product/walnut-lamp/", wooAnswers(cart), (page) =>
    setCartCookie(page, "a"),
  );
  cart.splice(0);
  await shop.click("body", { position: { x: 1, y: 1 } });
  await setCartCookie(shop, null);
  await shop.waitForTimeout(1300);
  expect(await told(shop)).toEqual(["remove_from_cart 104"]);
});

test("WooCommerce classic: jQuery's event and the blocks' event of one add count once, without a request before there is a cart", async () => {
  let asked = 0;
  const cart = [{ id: 102, quantity: 1 }];
  const answers: Answers = {
    "/wp-json/wc/store/v1/cart": () => {
      asked++;
      return { items: cart };
    },
  };
  const shop = await openStore("woocommerce-product", "/product/walnut-lamp/", answers, (page) => page.evaluate(jQueryDouble));
  expect(asked).toBe(0);
  await setCartCookie(shop, "x");
  await shop.evaluate(() => {
    const { jQuery } = window as unknown as { jQuery(target: EventTarget): { trigger(name: string, details: unknown[]): void } };
    jQuery(document.body).trigger("added_to_cart", [{}, "x"]);
    document.body.dispatchEvent(new CustomEvent("wc-blocks_added_to_cart"));
  });
  await settled(shop);
  expect(await told(shop)).toEqual(["add_to_cart 102"]);
});

test("WooCommerce: the product page's own button, which reloads the page, is counted before the page goes", async () => {
  const shop = await openStore("woocommerce-product", "/product/walnut-lamp/", {}, () => Promise.resolve());
  await shop.evaluate(() => {
    const form = document.querySelector("form");
    // The page stays, so that we may look.
    addEventListener("submit", (event) => event.preventDefault());
    form?.querySelector("button")?.click();
  });
  expect(await told(shop)).toEqual(["add_to_cart 101 ×2"]);
});

const shopifyCart = (items: { variant_id: number; product_id: number; quantity: number }[]): Answers => ({
  "/cart.js": () => ({ items }),
  "/cart/add.js": () => ({}),
});

test("Shopify's standard events count when their promise holds, not when they are sent or refused", async () => {
  const items = [{ variant_id: 9005, product_id: 7005, quantity: 1 }];
  const shop = await openStore("shopify-dawn-product", "/products/walnut-lamp", shopifyCart(items), () => Promise.resolve());
  const send = (refused: boolean): Promise<void> =>
    shop.evaluate((fails) => {
      const event = new Event("shopify:cart:lines-update", { bubbles: true });
      const promise = fails ? Promise.reject(new Error("sold out")) : Promise.resolve({ cart: {}, userErrors: [] });
      document.body.dispatchEvent(Object.assign(event, { action: "add", context: "product", promise }));
    }, refused);
  items.push({ variant_id: 9001, product_id: 7001, quantity: 1 });
  await send(true);
  await settled(shop);
  expect(await told(shop)).toEqual([]);
  await send(false);
  await settled(shop);
  expect(await told(shop)).toEqual(["add_to_cart 9001"]);
});

test("Shopify themes without the events are followed by the end of their cart requests", async () => {
  const items: { variant_id: number; product_id: number; quantity: number }[] = [];
  const shop = await openStore("shopify-dawn-product", "/products/walnut-lamp", shopifyCart(items), () => Promise.resolve());
  items.push({ variant_id: 9001, product_id: 7001, quantity: 3 });
  await shop.evaluate(() => fetch("/cart/add.js", { method: "POST", body: "{}" }).then(() => undefined));
  await settled(shop);
  expect(await told(shop)).toEqual(["add_to_cart 9001 ×3"]);
});

test("BigCommerce: hooks and forms lead to the storefront cart", async () => {
  const lines = [{ productId: 103, quantity: 1 }];
  const shop = await openStore(
    "bigcommerce-product",
    "/walnut-lamp/",
    { "/api/storefront/carts": () => [{ lineItems: { physicalItems: lines, digitalItems: [] } }] },
    () => Promise.resolve(),
  );
  lines.push({ productId: 101, quantity: 1 });
  await shop.evaluate(() => {
    document.addEventListener("submit", (event) => event.preventDefault());
    document.querySelector<HTMLButtonElement>("form[data-cart-item-add] button")?.click();
  });
  await shop.waitForTimeout(1300);
  expect(await told(shop)).toEqual(["add_to_cart 101"]);
});

test("PrestaShop: updateCart brings the whole cart or just the product", async () => {
  const shop = await openStore("prestashop-product", "/lamps/1-101-walnut-lamp.html", {}, (page) =>
    page.evaluate(() => {
      const heard: Record<string, (event: unknown) => void> = {};
      const store = window as unknown as { prestashop: { on: unknown }; emit: unknown };
      store.prestashop.on = (name: string, handler: (event: unknown) => void) => {
        heard[name] = handler;
      };
      store.emit = (name: string, event: unknown) => heard[name]?.(event);
    }),
  );
  await shop.evaluate(() => {
    const { emit } = window as unknown as { emit(name: string, event: object): void };
    emit("updateCart", { reason: { cart: { products: [{ id_product: "101", quantity: 1 }] } } });
    emit("updateCart", { reason: { idProduct: 102, linkAction: "add-to-cart" } });
    emit("clickQuickView", { dataset: { idProduct: "103" } });
  });
  expect(await told(shop)).toEqual(["add_to_cart 101", "add_to_cart 102", "view_item 103"]);
});

test("Magento: the Luma event by SKU and the stored cart by product id are one add", async () => {
  const store = (items: object[]) => (page: Page) =>
    page.evaluate((cart) => localStorage.setItem("mage-cache-storage", JSON.stringify({ cart: { items: cart } })), items);
  const shop = await openStore("magento-luma", "/walnut-lamp.html", {}, async (page) => {
    await page.evaluate(jQueryDouble);
    await store([])(page);
  });
  await store([{ product_id: "101", product_sku: "LAMP-W", qty: 1 }])(shop);
  await shop.evaluate(() => {
    const { jQuery } = window as unknown as { jQuery(target: EventTarget): { trigger(name: string, details: unknown[]): void } };
    jQuery(document).trigger("ajax:addToCart", [{ sku: "LAMP-W", productIds: ["101"] }]);
    jQuery(document).trigger("ajaxComplete", []);
  });
  await settled(shop);
  expect(await told(shop)).toEqual(["add_to_cart 101"]);
});

test("Magento with Hyvä: private content is the cart", async () => {
  const shop = await openStore("magento-luma", "/walnut-lamp.html", {}, () => Promise.resolve());
  await shop.evaluate(() => {
    const send = (items: object[]): boolean =>
      dispatchEvent(new CustomEvent("private-content-loaded", { detail: { data: { cart: { items } } } }));
    send([]);
    send([{ product_id: "102", qty: 2 }]);
  });
  expect(await told(shop)).toEqual(["add_to_cart 102 ×2"]);
});

test("Salesforce: the event's cart is compared with the one before; the first names the page's product", async () => {
  const shop = await openStore("sfra-product", "/s/shop/walnut-lamp/LAMP-W.html", {}, (page) => page.evaluate(jQueryDouble));
  await shop.evaluate(() => {
    const { jQuery } = window as unknown as { jQuery(target: EventTarget): { trigger(name: string, details: unknown[]): void } };
    const send = (name: string, items: object[]): void => jQuery(document.body).trigger(name, [{ cart: { items } }]);
    const [lamp, oak] = [
      { id: "LAMP-W", quantity: 1 },
      { id: "LAMP-O", quantity: 2 },
    ];
    send("product:afterAddToCart", [lamp]);
    send("product:afterAddToCart", [lamp, oak]);
    send("cart:update", [lamp]);
  });
  expect(await told(shop)).toEqual(["add_to_cart LAMP-W", "add_to_cart LAMP-O ×2", "remove_from_cart LAMP-O ×2"]);
});

test("Shopify: the note that the checkout's pixel left is an order, and is taken away", async () => {
  const shop = await openStore("shopify-home", "/", shopifyCart([]), (page) =>
    page.evaluate(() => localStorage.setItem("nearshelf.bought", JSON.stringify({ order: "77", items: ["9001", "9005"] }))),
  );
  expect(await told(shop)).toEqual(["purchase 9001+9005"]);
  expect(await shop.evaluate(() => localStorage.length)).toBe(0);
});
