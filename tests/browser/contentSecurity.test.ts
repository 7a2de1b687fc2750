// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { someOf } from "./support/range";
import { itemsOf, shelvesOn, storeOrder } from "./support/shelves";
import { newShopper, type Shopper, type ShopperOptions } from "./support/shopper";
import { steadyChance } from "./support/steadyChance";
import { openStore, type Store, type Trouble } from "./support/store";

const strict =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
const withoutWasm = strict.replace(" 'wasm-unsafe-eval'", "");
const plants = someOf("Garden > Plants", 4);

const policy = (value: string): Trouble => ({
  change(_path, answer) {
    answer.headers["content-security-policy"] = value;
  },
});

interface Ranked {
  shopper: Shopper;
  engine: string;
  items: string[][];
}

/**
 * A shopper who looks at plants on the home page, in memory only: nothing but the engine decides what the first shelf then
 * shows; the ones below also depend on which of their updates came while they were out of sight.
 */
async function ranked(store: Store, options: ShopperOptions = {}): Promise<Ranked> {
  const shopper = await newShopper(store, { choice: "memory", ...options });
  await shopper.context.addInitScript(steadyChance);
  await shopper.open("/");
  const engine = await shopper.page.evaluate(async (items) => {
    for (const item of items) window.nearshelf.observe({ event: "view_item", item });
    window.nearshelf.observe({ event: "add_to_wishlist", item: items[0] ?? "" });
    return (await window.nearshelf.inspect()).engine;
  }, plants);
  return { shopper, engine, items: itemsOf(await shelvesOn(shopper.page)) };
}

let best: Promise<Ranked> | undefined;

/** What the WebAssembly engine shows, under a strict policy. */
const withWasm = (): Promise<Ranked> => {
  best ??= openStore(policy(strict)).then((store) => ranked(store));
  return best;
};

test("a strict policy without unsafe-eval, with trusted types required, is kept and the SIMD engine runs", async () => {
  const { engine, items, shopper } = await withWasm();
  expect(engine).toBe("simd");
  expect(items).not.toEqual(await storeOrder(shopper, await openStore(), "/"));
  expect(shopper.complaints).toEqual([]);
});

test("where the policy forbids WebAssembly the JavaScript engine shows the same items in the same order", async () => {
  const { engine, items } = await ranked(await openStore(policy(withoutWasm)));
  expect(engine).toBe("js");
  expect(items[0]).toEqual((await withWasm()).items[0]);
});

test("without WebAssembly in the browser the JavaScript engine shows the same items in the same order", async () => {
  const { engine, items, shopper } = await ranked(await openStore(), {
    before: () => Reflect.deleteProperty(globalThis, "WebAssembly"),
  });
  expect(engine).toBe("js");
  expect(items[0]).toEqual((await withWasm()).items[0]);
  expect(shopper.complaints).toEqual([]);
});

test("without SIMD the JavaScript engine shows the same items in the same order, and the SIMD module is not fetched", async () => {
  const { engine, items, shopper } = await ranked(await openStore(), {
    before: () => {
      WebAssembly.validate = () => false;
    },
  });
  expect(engine).toBe("js");
  expect(items[0]).toEqual((await withWasm()).items[0]);
  expect(shopper.takeRequests()).not.toContain("/nearshelf/engine.wasm");
});

test("where neither engine may run the store's own shelves stay as they were sent", async () => {
  const store = await openStore({ ...policy(withoutWasm), isCut: (path) => path.endsWith("/engine-fallback.js") });
  const { engine, items, shopper } = await ranked(store);
  expect(engine).toBe("none");
  expect(items).toEqual(await storeOrder(shopper, store, "/"));
});
