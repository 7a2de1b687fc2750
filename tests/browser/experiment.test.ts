// SPDX-License-Identifier: MIT
// An experiment's two arms as shoppers see them: shelves of their own, or the store's order; drawn on the device, noted alike.
import { expect, test, vi } from "vitest";
import { splitConfig } from "../js-glue/support/splitConfig";
import { keyList, openCollector } from "./support/collector";
import { splitTurn } from "./support/ledgerTurn";
import { someOf } from "./support/range";
import { shelfOn } from "./support/shelves";
import { newShopper, type Shopper } from "./support/shopper";

const plants = someOf("Garden > Plants", 3);
const id = "C".repeat(42) + "A";

const openExperiment = () =>
  openCollector({
    keys: { "/collector/leader/hpke_config": keyList(1), "/collector/second/hpke_config": keyList(2) },
    tasks: (origin) => {
      const config = splitConfig({ leader: `${origin}/collector/leader/`, second: `${origin}/collector/second/`, length: 5 });
      const values = ["none", "shown", "shown and bought", "held out", "held out and bought"];
      const task = { name: "experiment:shelves", id, config: config.toString("base64url"), values, heldOutPercent: 50 };
      return JSON.stringify({ format: 1, version: 1, mode: "split", tasks: [task] });
    },
  });

/** Once: she may take it back. */
function agree(): void {
  if (location.protocol === "http:" && !localStorage.getItem("nearshelf.choice"))
    localStorage.setItem("nearshelf.choice", '{"consent":{"report":"granted"}}');
}

interface Arm {
  heldOut: boolean;
  met: number[];
}

const armOf = async ({ page }: Shopper): Promise<Arm | undefined> => {
  const profile = await page.evaluate(() => window.nearshelf.export());
  return (profile?.reports?.ledger as { arms?: Record<string, Arm> } | undefined)?.arms?.[id];
};

test("a browser draws its arm when it first reads the experiment, keeps it, and sees its own shelves or the store's order by it", async () => {
  const { store } = await openExperiment();
  const seen = new Map<boolean, { shelf: string[]; met: number }>();
  for (let tries = 0; seen.size < 2 && tries < 14; tries++) {
    const shopper = await newShopper(store, { choice: "all", before: agree });
    const { page, complaints, open } = shopper;
    await page.clock.install();
    await open(`/product/${plants[0]}`);
    await vi.waitFor(
      async () => {
        await page.clock.runFor(125_000);
        await page.evaluate(splitTurn);
        expect(await armOf(shopper)).toBeDefined();
      },
      { timeout: 20_000, interval: 20 },
    );
    const { heldOut } = (await armOf(shopper)) as Arm;
    if (!seen.has(heldOut)) {
      await shopper.view(...plants);
      await open("/");
      const shelf = (await shelfOn(page, "recommendedForYou")).items;
      await vi.waitFor(async () => expect((await armOf(shopper))?.met).toHaveLength(1));
      expect((await armOf(shopper))?.heldOut).toBe(heldOut);
      seen.set(heldOut, { shelf, met: (await armOf(shopper))?.met.length ?? 0 });
      if (heldOut) {
        // Who takes reports back is in no arm, and gets her shelves at the next page.
        await page.evaluate(() => window.nearshelf.object());
        await open("/");
        expect((await shelfOn(page, "recommendedForYou")).items).not.toEqual(shelf);
      }
    }
    expect(complaints).toEqual([]);
    await shopper.context.close();
  }
  const stranger = await newShopper(store, { choice: "none" });
  await stranger.open("/");
  const storeOrder = (await shelfOn(stranger.page, "recommendedForYou")).items;
  expect(seen.get(true)).toEqual({ shelf: storeOrder, met: 1 });
  expect(seen.get(false)?.met).toBe(1);
  expect(seen.get(false)?.shelf).not.toEqual(storeOrder);
});
