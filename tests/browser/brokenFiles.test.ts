// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { itemsOf, shelvesOn, storeOrder } from "./support/shelves";
import { newShopper, type Shopper } from "./support/shopper";
import { type Answer, openStore, type Trouble } from "./support/store";

const isPack = (path: string): boolean => path.endsWith(".nsp");

const isManifest = (path: string): boolean => path === "/pack/manifest.json";
const isModule = (path: string): boolean => path.endsWith("/engine.wasm");

/** Files that `concerns` picks out arrive as `spoil` leaves them. */
const spoiling = (concerns: (path: string) => boolean, spoil: (answer: Answer) => void): Trouble => ({
  change(path, answer) {
    if (concerns(path)) spoil(answer);
  },
});

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

async function openHome(trouble: Trouble): Promise<{ shopper: Shopper; shown: string[][]; sent: string[][] }> {
  const store = await openStore(trouble);
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.open("/");
  return { shopper, shown: itemsOf(await shelvesOn(shopper.page)), sent: await storeOrder(shopper, store, "/") };
}

test.each([
  ["a missing pack", spoiling(isPack, missing), null],
  ["a truncated pack", spoiling(isPack, truncated), "packSectionBounds"],
  ["a pack of a newer format", spoiling(isPack, newer), "packUnsupportedMajor"],
  ["a pack with one wrong bit", spoiling(isPack, flipped), "packSectionChecksum"],
  ["an empty pack", spoiling(isPack, empty), "packTooShort"],
  ["a pack whose connection breaks", { isCut: isPack }, null],
  ["a missing manifest", spoiling(isManifest, missing), null],
  ["a page of the store's own in the manifest's place", spoiling(isManifest, notJson), null],
  ["a missing shelf part", { isCut: (path: string) => path.endsWith("/nearshelf-shelf.js") }, null],
])("%s leaves the store's own shelves, and what the engine refused is said in one sentence", async (_, trouble, cause) => {
  const { shopper, shown, sent } = await openHome(trouble);
  expect(shown).toEqual(sent);
  await shopper.page.locator("nearshelf-shelf .card").first().waitFor({ state: "visible", timeout: 3000 });
  const said = [...new Set(shopper.complaints)];
  expect(said).toEqual(cause ? [expect.stringMatching(`^nearshelf: ${cause} `)] : []);
});

test.each([
  ["a damaged cards file", spoiling((path) => /\/cards-.*\.json$/.test(path), notJson)],
  ["missing thumbnail sheets", spoiling((path) => path.endsWith(".webp"), missing)],
])("%s leaves the store's own shelves in fill mode", async (_, trouble) => {
  const { shopper, shown, sent } = await openHome(trouble);
  expect(shown).toEqual(sent);
  expect(shopper.complaints).toEqual([]);
});

test("a module that is served with the wrong type still runs", async () => {
  const { shopper, shown, sent } = await openHome(
    spoiling(isModule, (answer) => {
      answer.headers["content-type"] = "application/octet-stream";
    }),
  );
  expect(await shopper.page.evaluate(async () => (await window.nearshelf.inspect()).engine)).toBe("simd");
  expect(shown).not.toEqual(sent);
  expect(shopper.complaints).toEqual([]);
});

test("a truncated module is replaced by the JavaScript engine", async () => {
  const { shopper, shown, sent } = await openHome(spoiling(isModule, truncated));
  expect(await shopper.page.evaluate(async () => (await window.nearshelf.inspect()).engine)).toBe("js");
  expect(shown).not.toEqual(sent);
});
