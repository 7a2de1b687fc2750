// SPDX-License-Identifier: MIT
// An experiment of mode `ldp`, as its profiles and its collector live it.
import { expect, test, vi } from "vitest";
import { openCollector, taskFile, type Upload } from "./support/collector";
import { someOf } from "./support/range";
import { shelfOn } from "./support/shelves";
import { newShopper, type Shopper } from "./support/shopper";

const plants = someOf("Garden > Plants", 3);
const experiment = { name: "shelves", heldOutPercent: 50 };

function agree(): void {
  if (location.protocol === "http:" && !localStorage.getItem("nearshelf.choice"))
    localStorage.setItem("nearshelf.choice", '{"consent":{"report":"granted"}}');
}

interface Arm {
  heldOut: boolean;
  metAt?: number;
}

const armOf = async ({ page }: Shopper): Promise<Arm | undefined> => {
  const profile = await page.evaluate(() => window.nearshelf.export());
  return (profile?.reports?.ledger as { arms?: Record<string, Arm> } | undefined)?.arms?.["shelves 50"];
};

/** Stream and answer of every plain report. */
const told = (uploads: Upload[]): [number | undefined, number | undefined][] => uploads.map(({ body }) => [body[1], body[2]]);

async function order({ context, open }: Shopper, origin: string, item: string): Promise<void> {
  await context.request.post(`${origin}/cart/add`, { form: { id: item }, headers: { origin } });
  const form = { gift: "no" };
  const answer = await context.request.post(`${origin}/checkout`, { form, headers: { origin }, maxRedirects: 0 });
  await open(answer.headers().location ?? "");
}

test("from the page after the draw shelves follow the arm; a shelf met and an order after it are told once each, with the arm alone", async () => {
  const { store, uploads } = await openCollector({ tasks: () => JSON.stringify({ ...JSON.parse(taskFile), experiment }) });
  const seen = new Map<boolean, { level: string; items: string[] }>();
  for (let tries = 0; seen.size < 2 && tries < 14; tries++) {
    uploads.splice(0);
    const shopper = await newShopper(store, { choice: "all", before: agree });
    const { page, complaints, open } = shopper;
    await open(`/product/${plants[0]}`);
    await vi.waitFor(async () => expect(await armOf(shopper)).toBeDefined(), { timeout: 20_000 });
    const { heldOut } = (await armOf(shopper)) as Arm;
    if (!seen.has(heldOut)) {
      expect(uploads).toEqual([]);
      await shopper.view(...plants);
      await vi.waitFor(() => expect(told(uploads)).toEqual([[3, Number(heldOut)]]), { timeout: 20_000 });
      await open("/");
      const level = await page.evaluate(
        async () => (await window.nearshelf.shelf({ strategy: "recommendedForYou" }))?.level ?? "",
      );
      seen.set(heldOut, { level, items: (await shelfOn(page, "recommendedForYou")).items });
      await order(shopper, store.url, plants[0] ?? "");
      await open("/");
      const both = [3, 3].map((stream, at) => [stream, Number(heldOut) + 2 * at]);
      await vi.waitFor(() => expect(told(uploads)).toEqual(both), { timeout: 20_000 });
      await open("/");
      await page.waitForTimeout(1000);
      expect(told(uploads)).toEqual(both);
      for (const { headers, body } of uploads) {
        expect([headers.cookie, headers.referer, headers["content-type"], body.length]).toEqual([
          undefined,
          undefined,
          undefined,
          256,
        ]);
        expect(body.subarray(28).every((byte) => byte === 0)).toBe(true);
      }
      const profile = await page.evaluate(() => window.nearshelf.export());
      const name = heldOut ? "held out" : "shown";
      expect(profile?.reports?.log.map(({ answer, isPlain }) => [answer, isPlain])).toEqual([
        [name, true],
        [`${name} and ordered`, true],
      ]);
      expect(profile?.reports?.spentEpsilon).toBe(0);
    }
    expect(complaints).toEqual([]);
    await shopper.context.close();
  }
  const stranger = await newShopper(store, { choice: "none" });
  await stranger.open("/");
  const storeOrder = (await shelfOn(stranger.page, "recommendedForYou")).items;
  expect(seen.get(true)).toEqual({ level: "storeOrder", items: storeOrder });
  // On a busy machine a shelf in sight may keep the store's order for this page; what the engine answers does not.
  expect(seen.get(false)?.level).toBe("personal");
});

test("who objects to reports is in no arm: nothing is told, and her shelves are her own", async () => {
  const { store, uploads } = await openCollector({ tasks: () => JSON.stringify({ ...JSON.parse(taskFile), experiment }) });
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.view(...plants);
  await shopper.open("/");
  await shopper.page.waitForTimeout(500);
  expect(await armOf(shopper)).toBeUndefined();
  expect(uploads).toEqual([]);
});
