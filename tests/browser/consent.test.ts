// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { keptBy } from "./support/kept";
import { someOf } from "./support/range";
import { itemsOf, shelvesOn, storeOrder } from "./support/shelves";
import { type Choice, newShopper } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();
/** The scripts that the store's pages name themselves. */
const tags = ["/nearshelf/nearshelf.js", "/nearshelf/nearshelf-find.js"];
const plants = someOf("Garden > Plants", 3);

test.each<Choice>([undefined, "none"])(
  "with the answer %s nothing is kept, nothing is fetched and nothing changes",
  async (choice) => {
    const shopper = await newShopper(store, choice ? { choice } : {});
    const { page } = shopper;
    await shopper.view(...plants);
    await shopper.open("/");
    await page.evaluate((item) => window.nearshelf.observe({ event: "add_to_cart", item }), plants[0] ?? "");
    await page.mouse.wheel(0, 4000);
    await page.waitForTimeout(1500);

    expect(await keptBy(page)).toEqual([]);
    expect((await shopper.context.cookies()).map(({ name }) => name)).toEqual(choice ? ["larkmoor_consent"] : []);
    expect(shopper.takeRequests().filter((path) => /^\/(nearshelf|pack)\//.test(path) && !tags.includes(path))).toEqual([]);
    expect(itemsOf(await shelvesOn(page))).toEqual(await storeOrder(shopper, store, "/"));
    expect(await page.evaluate(() => window.nearshelf.export())).toBeNull();
  },
);

test("in memory only, a page answers to what is done on it, keeps nothing and is forgotten by the next", async () => {
  const shopper = await newShopper(store, { choice: "memory" });
  const { page } = shopper;
  await shopper.open("/");
  const before = itemsOf(await shelvesOn(page));
  const viewed = await page.evaluate(async (items) => {
    for (const item of items) window.nearshelf.observe({ event: "view_item", item });
    window.nearshelf.observe({ event: "add_to_wishlist", item: items[0] ?? "" });
    return (await window.nearshelf.export())?.viewed.length;
  }, plants);
  expect(viewed).toBe(plants.length);
  expect(itemsOf(await shelvesOn(page))).not.toEqual(before);
  expect(await keptBy(page)).toEqual([]);

  await shopper.open("/cart");
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed)).toEqual([]);
  expect(await keptBy(page)).toEqual([]);
});

test("a yes in the banner takes effect on the same page, without loading it again", async () => {
  const shopper = await newShopper(store);
  const { page } = shopper;
  await shopper.open(`/product/${plants[0]}`);
  await page.getByRole("button", { name: "Yes, remember on this device" }).click();
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(1);
});
