// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { itemsOf, shelvesOn, storeOrder } from "./support/shelves";
import { newShopper, type Shopper } from "./support/shopper";
import { type Answer, openStore } from "./support/store";

const isPack = (path: string): boolean => path.endsWith(".nsp");

/** Answers files that `concerns` picks out with what `spoil` makes of them. */
const spoiling =
  (concerns: (path: string) => boolean, spoil: (answer: Answer) => void | "cut") => (path: string, answer: Answer) =>
    concerns(path) ? spoil(answer) : undefined;

const missing = (answer: Answer): void => {
  answer.status = 404;
  answer.body = Buffer.from("Not found");
};
const empty = (answer: Answer): void => {
  answer.body = Buffer.alloc(0);
};
const truncated = (answer: Answer): void => {
  answer.body = answer.body.subarray(0, answer.body.length >> 1);
};
const newer = (answer: Answer): void => {
  // The major version follows the four magic bytes.
  answer.body.writeUInt16LE(answer.body.readUInt16LE(4) + 1, 4);
};
const flipped = (answer: Answer): void => {
  answer.body.writeUInt8(answer.body.readUInt8(answer.body.length >> 1) ^ 1, answer.body.length >> 1);
};
const notJson = (answer: Answer): void => {
  answer.body = Buffer.from("<!doctype html><title>Maintenance</title>");
};

async function openHome(change: (path: string, answer: Answer) => void | "cut"): Promise<{
  shopper: Shopper;
  shown: string[][];
  sent: string[][];
}> {
  const store = await openStore(change);
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.open("/");
  return { shopper, shown: itemsOf(await shelvesOn(shopper.page)), sent: await storeOrder(shopper, store, "/") };
}

test.each([
  ["a missing pack", isPack, missing],
  ["a truncated pack", isPack, truncated],
  ["a pack of a newer format", isPack, newer],
  ["a pack with one wrong bit", isPack, flipped],
  ["an empty pack", isPack, empty],
  ["a pack whose connection breaks", isPack, () => "cut" as const],
  ["a missing manifest", (path: string) => path.endsWith("/pack/manifest.json"), missing],
  ["a page of the store's own in the manifest's place", (path: string) => path.endsWith("/pack/manifest.json"), notJson],
  ["a missing shelf part", (path: string) => path.endsWith("/nearshelf-shelf.js"), missing],
])("%s leaves the store's own shelves, with one kind of warning at most", async (_, concerns, spoil) => {
  const { shopper, shown, sent } = await openHome(spoiling(concerns, spoil));
  expect(shown).toEqual(sent);
  await shopper.page.locator("nearshelf-shelf .card").first().waitFor({ state: "visible", timeout: 3000 });
  const said = [...new Set(shopper.complaints)];
  expect(said.length).toBeLessThanOrEqual(1);
  expect(said.every((sentence) => sentence.startsWith("nearshelf: "))).toBe(true);
});

test.each([
  ["a damaged cards file", (path: string) => /\/cards-.*\.json$/.test(path), notJson],
  ["missing thumbnail sheets", (path: string) => path.endsWith(".webp"), missing],
])("%s leaves the store's own shelves in fill mode", async (_, concerns, spoil) => {
  const { shopper, shown, sent } = await openHome(spoiling(concerns, spoil));
  expect(shown).toEqual(sent);
  expect(shopper.complaints).toEqual([]);
});

test("a module that is served with the wrong type still runs", async () => {
  const { shopper, shown, sent } = await openHome(
    spoiling(
      (path) => path.endsWith("/engine.wasm"),
      (answer) => {
        answer.headers["content-type"] = "application/octet-stream";
      },
    ),
  );
  expect(await shopper.page.evaluate(async () => (await window.nearshelf.inspect()).engine)).toBe("simd");
  expect(shown).not.toEqual(sent);
  expect(shopper.complaints).toEqual([]);
});

test("a truncated module is replaced by the JavaScript engine", async () => {
  const { shopper, shown, sent } = await openHome(spoiling((path) => path.endsWith("/engine.wasm"), truncated));
  expect(await shopper.page.evaluate(async () => (await window.nearshelf.inspect()).engine)).toBe("js");
  expect(shown).not.toEqual(sent);
});
