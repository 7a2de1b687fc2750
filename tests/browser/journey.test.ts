// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { countIn, someOf } from "./support/range";
import { itemsOf, shelfOn, shelvesOn, storeOrder } from "./support/shelves";
import { newShopper, settled } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();
const plants = someOf("Garden > Plants", 5);

const engines: [string, () => void][] = [
  ["WebAssembly", () => undefined],
  [
    "the JavaScript fallback",
    () => {
      WebAssembly.validate = () => false;
    },
  ],
];

describe.each(engines)("with %s", (_, prepare) => {
  test("from the second product view on, home, product and cart shelves are the shopper's own and say why", async () => {
    const shopper = await newShopper(store, { choice: "all", before: prepare });
    const { page } = shopper;
    await shopper.open("/");
    const before = await shelfOn(page, "recommendedForYou");
    await shopper.view(...plants.slice(0, 2));

    const onProduct = await shelvesOn(page);
    expect(itemsOf(onProduct)).not.toEqual(await storeOrder(shopper, store, `/product/${plants[1]}`));
    expect(onProduct.filter(({ reasons }) => reasons.length > 0).length).toBeGreaterThan(0);

    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.waitForFunction(() => document.querySelector("[data-cart-count]")?.textContent === "1");
    await shopper.open("/cart");
    const onCart = await shelfOn(page, "boughtTogether");
    expect([onCart.items]).not.toEqual(await storeOrder(shopper, store, "/cart"));
    expect(onCart.items).not.toContain(plants[1]);
    expect(onCart.reasons).toHaveLength(onCart.items.length);

    await shopper.open("/");
    const after = await shelfOn(page, "recommendedForYou");
    expect(countIn("Garden", after.items)).toBeGreaterThan(countIn("Garden", before.items));
    expect(after.reasons).toHaveLength(after.items.length);
    expect(after.items).toHaveLength(before.items.length);
    // The other one lies in the cart.
    expect((await shelfOn(page, "recentlyViewed")).items).toEqual([plants[0]]);
    expect(await page.evaluate(() => window.nearshelf.shelf({ strategy: "recommendedForYou", dryRun: true }))).toMatchObject({
      level: "personal",
    });
    expect(shopper.complaints).toEqual([]);
  });

  test("a page fetches each file once however many shelves it has, and a shelf fetches nothing", async () => {
    const shopper = await newShopper(store, { choice: "all", before: prepare });
    const { page } = shopper;
    await shopper.open("/");
    const ours = shopper.takeRequests().filter((path) => /^\/(nearshelf|pack)\//.test(path));
    expect(ours).toEqual([...new Set(ours)]);

    const first = await shelvesOn(page);
    for (const item of plants) await page.evaluate((id) => window.nearshelf.observe({ event: "view_item", item: id }), item);
    await page.evaluate((id) => window.nearshelf.observe({ event: "add_to_wishlist", item: id }), plants[0] ?? "");
    await page.waitForFunction(
      (items) => document.querySelector("nearshelf-shelf")?.innerHTML.includes(items) === false,
      first[0]?.items[0] ?? "",
    );
    expect(await shelvesOn(page)).not.toEqual(first);
    expect(shopper.takeRequests()).toEqual([]);
  });

  test("reloading keeps what was learnt", async () => {
    const shopper = await newShopper(store, { choice: "all", before: prepare });
    const { page } = shopper;
    await shopper.view(...plants.slice(0, 3));
    await shopper.open("/");
    const viewed = () => page.evaluate(async () => (await window.nearshelf.export())?.viewed.map(({ key }) => key));
    const before = await viewed();
    expect(before).toHaveLength(3);
    await page.reload();
    await settled(page);
    expect(await viewed()).toEqual(before);
  });
});
