// SPDX-License-Identifier: MIT
// A shopper carries her profile from one device to another: two browser profiles that share nothing.
import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import decodeQR from "qr/decode.js";
import sharp from "sharp";
import { expect, test } from "vitest";
import { openCollector } from "./support/collector";
import { someOf } from "./support/range";
import { newShopper } from "./support/shopper";
import { openStore, type Store } from "./support/store";

const plants = someOf("Garden > Plants", 3);

/** The old device's panel, its code shown. */
async function withCode(store: Store): Promise<{ page: Page; code: string }> {
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.view(...plants);
  await shopper.open("/privacy");
  await shopper.page.getByRole("button", { name: "Show a code" }).click();
  const sentence = await shopper.page.locator("nearshelf-privacy [part=codeText]").textContent();
  expect(shopper.complaints).toEqual([]);
  return { page: shopper.page, code: sentence?.match(/([0-9A-Z]{4}-){3}[0-9A-Z]{4}/)?.[0] ?? "" };
}

/** What the other device's camera reads from the screen. */
async function scan(page: Page): Promise<string> {
  const picture = await page.getByRole("img", { name: "Code that carries your profile" }).screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
}

const viewed = (page: Page): Promise<number> => page.evaluate(async () => (await window.nearshelf.export())?.viewed.length ?? -1);

async function enter(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code from the other device").fill(code);
  await page.getByRole("button", { name: "Fetch my profile" }).click();
}

test("by a picture alone: the camera opens the store, the code opens the profile, and no server sees either", async () => {
  const store = await openStore();
  const { page: old, code } = await withCode(store);
  const address = await scan(old);
  expect(address).toMatch(/\/privacy#nearshelf=[\w-]+$/);

  const asked = store.asked.length;
  const { page, complaints } = await newShopper(store, { choice: "all" });
  await page.goto(address);
  await page.getByText("A sealed profile has arrived.").waitFor();
  expect(page.url()).not.toContain("#");
  await enter(page, "0000-0000-0000-0000");
  await page.getByText("The code does not fit.").waitFor();
  expect(await viewed(page)).toBe(0);
  await enter(page, code.toLowerCase());
  await page.getByText("Your profile is here too now.").waitFor();
  expect(await viewed(page)).toBe(plants.length);
  expect(store.asked.slice(asked).filter((path) => path.includes("nearshelf="))).toEqual([]);

  await page.goto(`${store.url}/cart`);
  expect(await viewed(page)).toBe(plants.length);
  expect(complaints).toEqual([]);
});

test("by a sealed file, and twice changes nothing", async () => {
  const store = await openStore();
  const { page: old, code } = await withCode(store);
  const [download] = await Promise.all([
    old.waitForEvent("download"),
    old.getByRole("button", { name: "Save as a sealed file" }).click(),
  ]);
  const file = {
    name: "profile.box",
    mimeType: "application/octet-stream",
    buffer: await buffer(await download.createReadStream()),
  };
  expect(file.buffer).toHaveLength(16_509);
  const { page, open } = await newShopper(store, { choice: "all" });
  await open("/privacy");
  const weights: number[][] = [];
  for (const _ of [1, 2]) {
    await page.getByRole("button", { name: "I have a code" }).click();
    await page.getByLabel("Sealed file, if you saved one").setInputFiles(file);
    await enter(page, code);
    await page.getByText("Your profile is here too now.").waitFor();
    weights.push(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.map(({ weight }) => weight) ?? []));
  }
  expect(weights[0]).toHaveLength(plants.length);
  weights[0]?.forEach((weight, at) => {
    expect(weights[1]?.[at]).toBeCloseTo(weight, 3);
  });
});

test("through the store's mailbox, which holds a box of one size, once, and no code", async () => {
  const boxes = new Map<string, Buffer>();
  const { store, uploads } = await openCollector({
    mailbox(path, body) {
      if (!path.endsWith("/take")) return void boxes.set(path, body);
      const box = boxes.get(path.slice(0, -5));
      boxes.delete(path.slice(0, -5));
      return box;
    },
  });
  const { page: old, code } = await withCode(store);
  await old.getByRole("button", { name: "Leave it in the store's mailbox" }).click();
  await old.getByText("cannot open it.").waitFor();
  const [[path = "", box = Buffer.alloc(0)] = []] = [...boxes];
  expect(path).toMatch(/^\/collector\/mailbox\/[\w-]{43}$/);
  expect(box).toHaveLength(16_509);

  const { page, open } = await newShopper(store, { choice: "all" });
  await open("/privacy");
  await page.getByRole("button", { name: "I have a code" }).click();
  await enter(page, code);
  await page.getByText("Your profile is here too now.").waitFor();
  expect(await viewed(page)).toBe(plants.length);
  await page.getByRole("button", { name: "I have a code" }).click();
  await enter(page, code);
  await page.getByText("There is nothing under this code").waitFor();
  for (const { headers, body } of uploads) {
    expect([headers.cookie, headers.referer, headers["content-type"]]).toEqual([undefined, undefined, undefined]);
    expect(body.toString("latin1")).not.toContain(code.replaceAll("-", ""));
  }
});

test("a box that has expired, and a device that has not agreed, take nothing", async () => {
  const store = await openStore();
  const { page: old, code } = await withCode(store);
  const address = await scan(old);
  const { page } = await newShopper(store);
  await page.goto(address);
  await enter(page, code);
  await page.getByText("Switch on “Sort the shelves for me” first.").waitFor();
  await page.getByLabel("Sort the shelves for me").check();
  await page.getByText("Switched on.").waitFor();
  await page.clock.install({ time: Date.now() + 11 * 60_000 });
  await enter(page, code);
  await page.getByText("The code has expired.").waitFor();
  expect(await viewed(page)).toBe(0);
});
