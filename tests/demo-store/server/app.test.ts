// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { createApp } from "../../../demo-store/server/app.ts";
import { openShop } from "../../../demo-store/server/shop.ts";
import { storeItems } from "../../../demo-store/tools/storeItems.ts";
import { demoCatalogue } from "../demoCatalogue.ts";

const items = storeItems(demoCatalogue());
const settings = {
  name: "Larkmoor",
  currency: "GBP",
  locale: "en-GB",
  pack: "/pack/manifest.json",
  consentBeforeAnswer: "ask",
  hasSheets: true,
  inspector: true,
};
const app = createApp(openShop(items), settings, {
  assets: "demo-store/client",
  images: undefined,
  storefront: undefined,
  pack: undefined,
});
const origin = "http://localhost";
const buyable = items.find((item) => (item.stock ?? 0) > 0) as (typeof items)[0];

const get = async (path: string, cookie = "") => (await app.request(origin + path, { headers: { cookie } })).text();
const post = (path: string, fields: Record<string, string>, cookie = "") =>
  app.request(origin + path, { method: "POST", body: new URLSearchParams(fields), headers: { cookie, origin } });
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";

test("no page needs more than the strict policy allows", async () => {
  const pages = [
    "/",
    "/category/kitchen",
    buyable.url,
    "/search?q=mug",
    "/cart",
    "/checkout",
    "/orders",
    "/wishlist",
    "/compare",
    "/privacy",
    "/nowhere",
  ];
  for (const path of pages) {
    const response = await app.request(origin + path);
    expect(response.headers.get("content-security-policy")).toContain(
      "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:",
    );
    const html = await response.text();
    expect(html, path).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    expect(html, path).not.toMatch(/<script(?![^>]*(?:src=|type="application\/json"))/);
  }
});

test("what a shopper types cannot become markup", async () => {
  const html = await get(`/search?q=${encodeURIComponent('</script><img src=x onerror="alert(1)">')}`);
  expect(html).not.toContain("<img src=x");
  expect(html).toContain('"query":"\\u003c/script>');
});

test("looking around sets no cookie", async () => {
  for (const path of ["/", buyable.url, "/cart"]) expect((await app.request(origin + path)).headers.getSetCookie()).toEqual([]);
});

test("a cart becomes an order that is told once", async () => {
  const added = await post("/cart/add", { id: buyable.id });
  const cookie = cookieOf(added);
  expect(added.status).toBe(303);
  expect(await get("/cart", cookie)).toContain(`"cart":["${buyable.id}"]`);
  const placed = await post("/checkout", { gift: "yes" }, cookie);
  const order = placed.headers.get("location") ?? "";
  expect(await get(order, cookie)).toContain(`"items":["${buyable.id}"],"gift":true`);
  expect(await get(order.replace("?new", ""), cookie)).toContain('{"page":"other"}');
  expect(await get("/cart", cookie)).toContain('"cart":[]');
});

test("another site cannot fill the cart", async () => {
  const body = new URLSearchParams({ id: buyable.id });
  const response = await app.request(`${origin}/cart/add`, {
    method: "POST",
    body,
    headers: { origin: "http://elsewhere.example" },
  });
  expect(response.status).toBe(403);
});

test("shelves wait for a ranking only where the shopper has agreed to one", async () => {
  expect(await get("/")).not.toMatch(/<nearshelf-shelf[^>]* hold/);
  expect(await get("/", "larkmoor_consent=none")).not.toMatch(/<nearshelf-shelf[^>]* hold/);
  expect(await get("/", "larkmoor_consent=all")).toMatch(/<nearshelf-shelf[^>]* hold/);
});

test("search finds what its words begin", async () => {
  expect(await get("/search?q=mugs")).toMatch(/card-title">[^<]*Mug/);
  expect(await get("/search?q=qqqq")).toContain("Nothing found");
});

test("unknown products and categories are not found", async () => {
  for (const path of ["/product/none", "/category/none", "/images/none", "/order/L1"]) {
    expect((await app.request(origin + path)).status, path).toBe(404);
  }
});
