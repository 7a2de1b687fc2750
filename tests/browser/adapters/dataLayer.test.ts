// SPDX-License-Identifier: MIT
// What data layers of real stores do, one trap a test.
import { expect, test } from "vitest";
import { restart, startOn, told, visit } from "./strangeStore";

const page = (script: string): string => `<!doctype html><title>Shop</title><script>
  function gtag() { dataLayer.push(arguments); }
  ${script}
</script><h1>Walnut lamp</h1>`;

const open = async (script: string, path = "/somewhere"): ReturnType<typeof visit> => {
  const opened = await visit(page(script), path);
  await startOn(opened);
  return opened;
};

test("entries of a tag manager and gtag's arguments stand in one array, and both are read", async () => {
  const shop = await open(`window.dataLayer = [{event: "gtm.js"}, {event: "add_to_cart", ecommerce: {items: [{item_id: "101"}]}}];
    gtag("event", "add_to_cart", {items: [{item_id: "102", quantity: "2"}]}); gtag("consent", "default", {}); gtag("js", new Date());`);
  expect(await told(shop)).toEqual(["add_to_cart 101", "add_to_cart 102 ×2"]);
});

test("ecommerce is kept from push to push and reset by null", async () => {
  const shop = await open(`window.dataLayer = [
    {ecommerce: {items: [{item_id: "101"}]}}, {event: "add_to_cart"},
    {ecommerce: null}, {event: "add_to_cart"}, {event: "remove_from_cart", items: [{item_id: "103"}]}];`);
  expect(await told(shop)).toEqual(["add_to_cart 101", "remove_from_cart 103"]);
});

test("what is pushed later is heard, push still answers the length, and the array stays the store's", async () => {
  const shop = await open(`window.dataLayer = []; window.own = dataLayer;`);
  const result = await shop.evaluate(() => {
    const store = window as unknown as { dataLayer: object[]; own: object[] };
    const length = store.dataLayer.push({ event: "add_to_wishlist", ecommerce: { items: [{ item_id: "104" }] } });
    return { length, same: store.dataLayer === store.own, entries: store.own.length };
  });
  expect(result).toEqual({ length: 1, same: true, entries: 1 });
  expect(await told(shop)).toEqual(["add_to_wishlist 104"]);
});

test("a tag manager that wraps push after us hears everything once, and so do we", async () => {
  const shop = await open(`window.dataLayer = [];`);
  const heard = await shop.evaluate(() => {
    const { dataLayer } = window as unknown as { dataLayer: object[] };
    const entries: object[] = [];
    const { push } = dataLayer;
    dataLayer.push = (...given) => {
      entries.push(...given);
      return push.apply(dataLayer, given);
    };
    dataLayer.push({ event: "add_to_cart", ecommerce: { items: [{ item_id: "101" }] } });
    return entries.length;
  });
  expect(heard).toBe(1);
  expect(await told(shop)).toEqual(["add_to_cart 101"]);
});

test("a layer that the page makes after us is found at the next click", async () => {
  const shop = await open("");
  await shop.evaluate(() => {
    (window as unknown as { dataLayer: object[] }).dataLayer = [
      { event: "add_to_cart", ecommerce: { items: [{ item_id: "105" }] } },
    ];
  });
  await shop.click("h1");
  await shop.waitForTimeout(50);
  expect(await told(shop)).toEqual(["add_to_cart 105"]);
});

test("the older names detail, add, remove and purchase are understood", async () => {
  const shop = await open(`window.dataLayer = [
    {event: "addToCart", ecommerce: {currencyCode: "EUR", add: {products: [{id: "LAMP-O", quantity: 3}]}}},
    {event: "removeFromCart", ecommerce: {remove: {products: [{id: "LAMP-P"}]}}},
    {ecommerce: {purchase: {actionField: {id: "T1"}, products: [{id: "LAMP-W"}, {id: "CUSH-L"}]}}}];`);
  expect(await told(shop)).toEqual(["add_to_cart LAMP-O ×3", "remove_from_cart LAMP-P", "purchase LAMP-W+CUSH-L"]);
});

test("the same add told by two sources with ids of two kinds counts once; a second one later counts again", async () => {
  const shop = await open(`window.dataLayer = [];`);
  const add = (id: string): Promise<void> =>
    shop.evaluate((item) => {
      const store = window as unknown as { dataLayer: object[]; probe: { push(command: object): void } };
      store.dataLayer.push({ event: "add_to_cart", ecommerce: { items: [{ item_id: item }] } });
      store.probe.push({ event: "add_to_cart", item: "LAMP-W", amount: 1 });
    }, id);
  await add("9001");
  await add("101");
  expect(await told(shop)).toEqual(["add_to_cart 9001"]);
  await shop.waitForTimeout(2100);
  await add("101");
  expect(await told(shop)).toHaveLength(2);
});

test("feed ids and global ids are led back to an id of the catalogue", async () => {
  const shop = await open(`window.dataLayer = [
    {event: "add_to_cart", ecommerce: {items: [{item_id: "shopify_US_555_9003"}]}},
    {event: "select_item", ecommerce: {items: [{item_id: "gid://shopify/ProductVariant/9004"}]}},
    {event: "add_to_wishlist", ecommerce: {items: [{item_id: "unheard-of", item_variant_id: "9005"}]}}];`);
  expect(await told(shop)).toEqual(["add_to_cart 9003", "select_item 9004", "add_to_wishlist 9005"]);
});

test("an order counts once, however often and in whatever order it is told, and not again at a reload", async () => {
  const shop =
    await open(`window.dataLayer = [{event: "purchase", ecommerce: {transaction_id: "T9", items: [{item_id: "101"}, {item_id: "104"}]}}];
    gtag("event", "purchase", {transaction_id: "T9", items: [{item_id: "CUSH-L"}, {item_id: "LAMP-W"}]});`);
  expect(await told(shop)).toEqual(["purchase 101+104"]);
  await shop.reload();
  await restart(shop);
  expect(await told(shop)).toEqual([]);
});

test("a view that opens the page is the page's; later ones are quick views; searches are learnt", async () => {
  const shop = await open(
    `window.dataLayer = [{event: "view_item", ecommerce: {items: [{item_id: "101"}]}}];`,
    "/products/whatever",
  );
  await shop.evaluate(() => {
    const { dataLayer } = window as unknown as { dataLayer: object[] };
    dataLayer.push({ event: "view_item", ecommerce: { items: [{ item_id: "102" }] } });
    dataLayer.push({ event: "search", search_term: "wool" });
    dataLayer.push({ event: "view_item_list", ecommerce: { items: [{ item_id: "103" }] } });
  });
  expect(await told(shop)).toEqual(["view_item 102", "search wool"]);
});

test("hostile entries neither throw on the store's page nor count", async () => {
  const shop =
    await open(`window.dataLayer = [null, 7, "event", [], {event: 5}, {event: "add_to_cart"}, {ecommerce: 3, event: "add_to_cart"},
    {event: "add_to_cart", ecommerce: {items: "x"}}, {event: "add_to_cart", ecommerce: {items: [null, {}, {item_id: {}}]}}];`);
  const failed = await shop.evaluate(() => {
    const { dataLayer } = window as unknown as { dataLayer: unknown[] };
    const trap = { event: "add_to_cart" };
    Object.defineProperty(trap, "ecommerce", {
      get: () => {
        throw new Error("of the store");
      },
      enumerable: true,
    });
    try {
      dataLayer.push(trap);
      return false;
    } catch {
      return true;
    }
  });
  expect(failed).toBe(false);
  expect(await told(shop)).toEqual([]);
});
