// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { keptBy } from "./support/kept";
import { someOf } from "./support/range";
import { newShopper, newTab, type Shopper } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();
const plants = someOf("Garden > Plants", 3);

/** A shopper with a profile and two tabs open. */
async function twoTabs(): Promise<{ shopper: Shopper; here: Page; there: Page }> {
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.view(...plants);
  await shopper.open("/");
  const there = await newTab(shopper, store, "/cart");
  for (const tab of [shopper.page, there]) expect(await remembered(tab)).toBe(plants.length);
  return { shopper, here: shopper.page, there };
}

/** Items that the engine in this tab's memory holds. */
const remembered = (tab: Page): Promise<number | undefined> =>
  tab.evaluate(async () => (await window.nearshelf.export())?.viewed.length);

test("withdrawal erases disk and memory in all tabs, and saves that were on their way do not bring anything back", async () => {
  const { shopper, here, there } = await twoTabs();
  const busy = there.evaluate(async (items) => {
    for (let round = 0; round < 30; round++) {
      for (const item of items) window.nearshelf.observe({ event: "add_to_wishlist", item });
      await new Promise((later) => setTimeout(later, 10));
    }
  }, plants);
  await there.waitForTimeout(100);
  await here.evaluate(() => window.nearshelf.consent({ store: "denied", personalise: "denied" }));
  await busy;
  await there.waitForTimeout(500);
  for (const tab of [here, there]) {
    expect(await keptBy(tab)).toEqual([]);
    expect(await tab.evaluate(() => window.nearshelf.consent().personalise)).toBe("denied");
  }

  // What the engines still hold shows when they may speak again.
  await here.evaluate(() => window.nearshelf.consent({ store: "denied", personalise: "granted" }));
  await there.waitForFunction(() => window.nearshelf.consent().personalise === "granted");
  for (const tab of [here, there]) {
    expect(await tab.evaluate(() => window.nearshelf.export())).toMatchObject({
      viewed: [],
      interests: [],
      visit: [],
      bought: [],
    });
    expect(await keptBy(tab)).toEqual([]);
  }
  expect(shopper.complaints).toEqual([]);
});

test("taking back only the permission to store erases the disk at once and goes on from memory", async () => {
  const { here, there } = await twoTabs();
  await here.evaluate(() => window.nearshelf.consent({ store: "denied" }));
  await there.waitForFunction(() => window.nearshelf.consent().store === "denied");
  await there.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  for (const tab of [here, there]) {
    expect(await keptBy(tab)).toEqual([]);
    expect(await remembered(tab)).toBe(0);
  }
});

test("the erase button of the privacy panel forgets in all tabs and leaves consent as it was", async () => {
  const { shopper, there } = await twoTabs();
  const { page } = shopper;
  await shopper.open("/privacy");
  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("button", { name: "Really erase everything" }).click();
  await page.getByText("Everything was erased.").waitFor();
  for (const tab of [page, there]) {
    expect(await tab.evaluate(() => window.nearshelf.export())).toMatchObject({
      viewed: [],
      interests: [],
      visit: [],
      bought: [],
    });
  }
  await shopper.open("/");
  expect(await remembered(page)).toBe(0);
  expect(await page.evaluate(() => window.nearshelf.consent())).toMatchObject({ store: "granted", personalise: "granted" });
});
