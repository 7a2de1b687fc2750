// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { keptBy } from "./support/kept";
import { someOf } from "./support/range";
import { itemsOf, shelvesOn, storeOrder } from "./support/shelves";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();
const plants = someOf("Garden > Plants", 3);

/** What careless scripts of real stores do before ours loads. */
function pollutePrototypes(): void {
  const everything = Object.prototype as Record<string, unknown>;
  everything.consent = "granted";
  everything.personalise = "granted";
  everything.store = "granted";
  everything.item = "polluted";
  everything.items = ["polluted"];
  everything.anchors = ["polluted"];
  everything.page = "cart";
  everything.messages = { popular: "polluted" };
  everything.each = () => undefined;
  const lists = Array.prototype as unknown as Record<string, unknown>;
  lists.remove = () => undefined;
  lists.contains = () => true;
}

test("hostile_page: polluted prototypes grant nothing: without consent nothing is kept, fetched or changed", async () => {
  const shopper = await newShopper(store, { before: pollutePrototypes });
  await shopper.view(...plants);
  await shopper.open("/");
  expect(await keptBy(shopper.page)).toEqual([]);
  expect(itemsOf(await shelvesOn(shopper.page))).toEqual(await storeOrder(shopper, store, "/"));
  expect(shopper.complaints.filter((said) => said.includes("nearshelf") || said.startsWith("uncaught"))).toEqual([]);
});

test("hostile_page: with polluted prototypes shelves are ranked as ever and nothing throws", async () => {
  const shopper = await newShopper(store, { choice: "all", before: pollutePrototypes });
  const { page } = shopper;
  await shopper.view(...plants);
  await shopper.open("/");
  const shown = await shelvesOn(page);
  expect(itemsOf(shown)).not.toEqual(await storeOrder(shopper, store, "/"));
  expect(JSON.stringify(shown)).not.toContain("polluted");
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(plants.length);
  expect(shopper.complaints).toEqual([]);
});

test("hostile_page: scripts that break fetch, JSON and Promise after loading do not make us throw", async () => {
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  await shopper.view(...plants);
  await shopper.open("/");
  await page.evaluate((item) => {
    const broken = (): never => {
      throw new Error("overwritten by the page");
    };
    window.fetch = broken;
    JSON.parse = broken;
    Array.prototype.map = broken;
    Promise.all = broken;
    for (const event of ["add_to_cart", "remove_from_cart", "not_interested"] as const) window.nearshelf.observe({ event, item });
    window.nearshelf.push({ event: "nonsense" } as never, null as never, "" as never, { page: 7 } as never);
  }, plants[0] ?? "");
  await page.waitForTimeout(500);
  expect(shopper.complaints).toEqual([]);
});

test("hostile_page: messages from frames and scripts change nothing", async () => {
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  await shopper.view(...plants);
  await shopper.open("/");
  const before = await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length);
  await page.evaluate(async () => {
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.srcdoc = "<p>other origin</p>";
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener("load", loaded));
    for (const data of [{ erase: true, sources: {}, paused: false }, { __tcfapiReturn: { callId: "nearshelf-1" } }, "{", null])
      window.postMessage(data, "*");
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(before);
  expect(shopper.complaints).toEqual([]);
});
