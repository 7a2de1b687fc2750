// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { someOf } from "./support/range";
import { itemsOf, shelvesOn, storeOrder } from "./support/shelves";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

const plants = someOf("Garden > Plants", 4);

test("a page that is open when the network goes keeps ranking and learning, and the next page knows", async () => {
  const store = await openStore();
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  await shopper.open("/");
  await shopper.context.setOffline(true);
  const before = itemsOf(await shelvesOn(page));
  await page.evaluate(async (items) => {
    for (const item of items) window.nearshelf.observe({ event: "view_item", item });
    window.nearshelf.observe({ event: "add_to_wishlist", item: items[0] ?? "" });
    await window.nearshelf.inspect();
  }, plants);
  expect(itemsOf(await shelvesOn(page))).not.toEqual(before);
  await shopper.context.setOffline(false);
  await shopper.open("/cart");
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(plants.length);
  expect(shopper.complaints).toEqual([]);
});

test("when our files can no longer be reached, pages stand and what happens is learnt once they can", async () => {
  let reachable = true;
  const store = await openStore({
    isCut: (path) => !reachable && /^\/(nearshelf\/(?!nearshelf\.js)|pack\/)/.test(path),
  });
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  await shopper.view(...plants.slice(0, 2));
  reachable = false;
  await shopper.view(...plants.slice(2));
  await shopper.open("/");
  const engine = await page.evaluate(async () => (await window.nearshelf.inspect()).engine);
  if (engine === "none") expect(itemsOf(await shelvesOn(page))).toEqual(await storeOrder(shopper, store, "/"));
  else expect(itemsOf(await shelvesOn(page))).not.toEqual(await storeOrder(shopper, store, "/"));
  await page.locator("nearshelf-shelf .card").first().waitFor({ state: "visible", timeout: 3000 });
  reachable = true;
  await shopper.open("/");
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(plants.length);
  expect(shopper.complaints).toEqual([]);
});
