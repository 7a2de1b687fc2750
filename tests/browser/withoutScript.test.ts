// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

/** The longest that `hold` may hide a shelf, with the time a busy machine needs. */
const patienceMillis = 3000;

test("with JavaScript off the store's shelves stand, those that hold their place included", async () => {
  const shopper = await newShopper(await openStore(), { choice: "all", javaScriptEnabled: false });
  for (const path of ["/", "/category/garden", "/cart"]) {
    await shopper.open(path);
    const cards = shopper.page.locator("nearshelf-shelf[hold] .card");
    expect(await cards.count()).toBeGreaterThan(0);
    for (const card of [cards.first(), cards.last()]) await card.waitFor({ state: "visible", timeout: patienceMillis });
  }
});

test("when the tag cannot be loaded the store's shelves stand", async () => {
  const store = await openStore({ isCut: (path) => path.startsWith("/nearshelf/") });
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.open("/");
  await shopper.page.locator("nearshelf-shelf[hold] .card").last().waitFor({ state: "visible", timeout: patienceMillis });
  expect(shopper.complaints).toEqual([]);
});
