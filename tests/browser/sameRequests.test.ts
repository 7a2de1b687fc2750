// SPDX-License-Identifier: MIT
// Whoever watches the network must not learn a shopper's taste from what her browser loads.
import { expect, test } from "vitest";
import { someOf } from "./support/range";
import { itemsOf, shelvesOn } from "./support/shelves";
import { newShopper, type Shopper } from "./support/shopper";
import { openStore } from "./support/store";

interface Loaded {
  url: string;
  priority: string;
  bytes: number;
}

/** Everything a page loads until it rests and all of it was scrolled into sight, also what the browser's cache answers. */
async function loadedBy(shopper: Shopper, path: string): Promise<Loaded[]> {
  const { page, context } = shopper;
  const session = await context.newCDPSession(page);
  const loaded = new Map<string, Loaded>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    loaded.set(requestId, { url: new URL(request.url).pathname, priority: request.initialPriority, bytes: 0 });
  });
  session.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const entry = loaded.get(requestId);
    if (entry) entry.bytes += dataLength;
  });
  await session.send("Network.enable");
  await shopper.open(path);
  await page.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += 400) {
      scrollTo(0, at);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 20)));
    }
  });
  await page.waitForLoadState("networkidle");
  await session.detach();
  return [...loaded.values()];
}

/** Requests that run side by side may overtake each other: by address, then. */
const byAddress = (loaded: readonly Loaded[]): Loaded[] => [...loaded].sort((a, b) => a.url.localeCompare(b.url));
const addressesOf = (pattern: RegExp, loaded: readonly Loaded[]): string[] =>
  loaded.map(({ url }) => url).filter((url) => pattern.test(url));

const store = await openStore();
const tastes = [someOf("Garden > Plants", 3), someOf("Tech > Audio", 3)] as const;

/** A shopper whose browser has learnt a taste, and has loaded nothing that another's has not. */
async function shopperWith(taste: readonly string[]): Promise<Shopper> {
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.open("/");
  await shopper.page.evaluate((items) => {
    for (const item of items) window.nearshelf.observe({ event: "view_item", item });
  }, taste);
  return shopper;
}

test("no_per_item_request: shoppers of opposite taste load the same files in the same order, pictures included, and see different shelves", async () => {
  const [one, other] = [await shopperWith(tastes[0]), await shopperWith(tastes[1])];
  for (const path of ["/", "/category/garden", "/cart"]) {
    const [ones, others] = [await loadedBy(one, path), await loadedBy(other, path)];
    expect(itemsOf(await shelvesOn(one.page))).not.toEqual(itemsOf(await shelvesOn(other.page)));
    expect(byAddress(ones)).toEqual(byAddress(others));
    // The model of visits belongs to the slots' part, which runs beside the shelves'.
    for (const kind of [/^\/images\//, /^\/nearshelf\//, /^\/pack\/(?!intent-)/])
      expect(addressesOf(kind, ones)).toEqual(addressesOf(kind, others));
  }
});

test("no_per_item_request: a shopper with a profile and one without load the same until their first click", async () => {
  const known = await shopperWith(tastes[0]);
  const unknown = await shopperWith([]);
  expect(byAddress(await loadedBy(known, "/"))).toEqual(byAddress(await loadedBy(unknown, "/")));
});
