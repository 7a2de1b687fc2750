// SPDX-License-Identifier: MIT
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();
/** Told at once; they are pruned with those that come next. */
const burst = 50;
/** Fewer than a page may tell. */
const told = 450;

/** Events in the store that no engine has learnt yet. */
const waiting = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // Looking must not make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === "nearshelf")) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open("nearshelf");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database
          .transaction("state")
          .objectStore("state")
          .count(IDBKeyRange.upperBound(Number.MAX_SAFE_INTEGER));
        counting.onsuccess = () => resolve(counting.result);
        database.close();
      };
    });
  });

/** A page of the store that has nothing to rank. */
const bare = `<!doctype html><title>Bare</title><script async src="/nearshelf/nearshelf.js" data-pack="/pack/manifest.json" data-consent="granted"></script>
  <script type="application/json" data-nearshelf-page>{"page": "other"}</script>`;

test("a shopper who never meets a shelf does not fill her disk: about the thousand newest events wait", async () => {
  const { page } = await newShopper(store);
  await page.route("**/bare", (route) => route.fulfill({ contentType: "text/html", body: bare }));
  let before = 0;
  for (let visit = 0; visit < 3; visit++) {
    await page.goto(`${store.url}/bare`);
    await page.waitForFunction(() => "ready" in (window.nearshelf ?? {}));
    // A page that states its facts begins to learn with the shopper's first act.
    await page.mouse.click(1, 1);
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(before + 1);
    await page.evaluate(
      async ([count, burst]) => {
        for (let event = 0; event < count; event++) {
          window.nearshelf.push({ event: "filter", facet: "colour", value: `${event}` });
          if (event % burst === 0) await new Promise((later) => setTimeout(later, 20));
        }
      },
      [told, burst] as const,
    );
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(Math.min(before + told, 1000));
    before = await waiting(page);
    expect(before).toBeLessThanOrEqual(1000 + burst);
  }
  expect(before).toBeGreaterThanOrEqual(1000);
});
