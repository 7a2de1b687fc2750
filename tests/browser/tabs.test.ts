// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { someOf, titleOf } from "./support/range";
import { shelfOn } from "./support/shelves";
import { newShopper, newTab, settled } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();
const plants = someOf("Garden > Plants", 6);

const viewedTitles = (page: Page): Promise<string[] | undefined> =>
  page.evaluate(async () => (await window.nearshelf.export())?.viewed.map(({ title }) => title).sort());

test("what two tabs learn at the same time is all kept", async () => {
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.open("/");
  const tabs = [shopper.page, await newTab(shopper, store, "/cart"), await newTab(shopper, store, "/orders")];
  await Promise.all(
    tabs.map((tab, number) =>
      tab.evaluate(
        (items) => {
          for (const item of items) window.nearshelf.observe({ event: "view_item", item });
        },
        plants.slice(number * 2, number * 2 + 2),
      ),
    ),
  );
  // All three pages end and two begin at once: each of these saves.
  await Promise.all([tabs[0]?.goto(`${store.url}/new`), tabs[1]?.goto(`${store.url}/wishlist`), tabs[2]?.close()]);
  await shopper.open("/");
  expect(await viewedTitles(shopper.page)).toEqual(plants.map(titleOf).sort());
});

test("a page that comes back from the back/forward cache knows what was viewed since", async () => {
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  await shopper.view(plants[0] ?? "");
  await shopper.open("/");
  await page.evaluate(() => {
    addEventListener("pageshow", (event) => Object.assign(window, { returned: event.persisted }));
  });
  await shopper.view(...plants.slice(1, 3));
  await page.evaluate(() => history.go(-2));
  await expect.poll(() => page.url()).toBe(`${store.url}/`);
  expect(await page.evaluate(() => (window as unknown as { returned?: boolean }).returned)).toBe(true);
  await settled(page);
  await expect.poll(() => viewedTitles(page)).toEqual(plants.slice(0, 3).map(titleOf).sort());
  expect((await shelfOn(page, "recentlyViewed")).items.length).toBeGreaterThan(0);
  expect(shopper.complaints).toEqual([]);
});
