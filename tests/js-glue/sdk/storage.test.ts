// SPDX-License-Identifier: MIT
// The profile's storage in a real Chromium: two tabs are two stores with connections of their own.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { commitProfile, takeSnapshot } from "../../../js-glue/src/sdk/profileCommit";
import type { ProfileStore } from "../../../js-glue/src/sdk/profileStore";

interface Parts {
  openProfileStore(): ProfileStore;
  takeSnapshot: typeof takeSnapshot;
  commitProfile: typeof commitProfile;
}

declare const parts: Parts;

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  const source = fileURLToPath(new URL("../../../js-glue/src/sdk/", import.meta.url));
  const contents = 'export * from "./profileStore"; export * from "./profileCommit";';
  const bundle = await build({
    stdin: { contents, resolveDir: source, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "parts",
  });
  script = bundle.outputFiles[0]?.text ?? "";
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking"],
  });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto("http://localhost/");
  await page.addScriptTag({ content: script });
});

const databases = (): Promise<number> => page.evaluate(async () => (await indexedDB.databases()).length);

test("what one page kept, the next one learns once", async () => {
  const learnt = await page.evaluate(async () => {
    const store = parts.openProfileStore();
    const kept = (pageId: number, time: number) => store.append({ pageId, event: { time } as never });
    await kept(1, 20);
    await kept(1, 10);
    await kept(2, 30);
    const first = await parts.takeSnapshot(store, 2);
    const saved = await parts.commitProfile(store, first, Uint8Array.of(7));
    const second = await parts.takeSnapshot(store, 3);
    return {
      saved,
      first: first.pending.map(({ time }) => time),
      second: second.pending.map(({ time }) => time),
      bytes: [...(second.profile ?? [])],
    };
  });
  expect(learnt).toEqual({ saved: true, first: [10, 20], second: [30], bytes: [7] });
});

test("of two tabs that learn the same events only one may save", async () => {
  const saved = await page.evaluate(async () => {
    const [here, there] = [parts.openProfileStore(), parts.openProfileStore()];
    await here.append({ pageId: 1, event: { time: 1 } as never });
    const [a, b] = [await parts.takeSnapshot(here, 2), await parts.takeSnapshot(there, 3)];
    return Promise.all([parts.commitProfile(here, a, Uint8Array.of(1)), parts.commitProfile(there, b, Uint8Array.of(2))]);
  });
  expect(saved.filter(Boolean)).toHaveLength(1);
});

test("leaving a page twice keeps one event, the last", async () => {
  const pending = await page.evaluate(async () => {
    const store = parts.openProfileStore();
    const key = await store.append({ pageId: 1, event: { time: 1 } as never });
    await store.append({ pageId: 1, event: { time: 2 } as never }, key);
    return (await parts.takeSnapshot(store, 2)).pending.map(({ time }) => time);
  });
  expect(pending).toEqual([2]);
});

test("erasing leaves no database, also with another tab's connection open", async () => {
  await page.evaluate(async () => {
    const [here, there] = [parts.openProfileStore(), parts.openProfileStore()];
    await there.append({ pageId: 1, event: { time: 1 } as never });
    await here.append({ pageId: 2, event: { time: 2 } as never });
    await here.erase();
  });
  expect(await databases()).toBe(0);
});

test("a save and an event in flight during an erase do not bring the profile back", async () => {
  const outcome = await page.evaluate(async () => {
    const [here, there] = [parts.openProfileStore(), parts.openProfileStore()];
    await here.append({ pageId: 1, event: { time: 1 } as never });
    const old = await parts.takeSnapshot(there, 2);
    const inFlight = here.append({ pageId: 1, event: { time: 2 } as never }).catch(() => "refused");
    const erased = here.erase();
    await Promise.all([inFlight, erased]);
    const left = (await indexedDB.databases()).length;
    // The shopper goes on after erasing: a new database, which the old snapshot must not overwrite.
    await here.append({ pageId: 3, event: { time: 3 } as never });
    const late = await parts.commitProfile(there, old, Uint8Array.of(9));
    const now = await parts.takeSnapshot(here, 4);
    return { left, late, profile: now.profile, pending: now.pending.map(({ time }) => time) };
  });
  expect(outcome).toEqual({ left: 0, late: false, profile: undefined, pending: [3] });
});

test("a shopper who meets no shelf for long keeps the newest thousand events", async () => {
  const kept = await page.evaluate(async () => {
    const store = parts.openProfileStore();
    for (let time = 1; time <= 1200; time++) await store.append({ pageId: 1, event: { time } as never });
    const { pending } = await parts.takeSnapshot(store, 2);
    return [pending.length, pending.at(-1)?.time];
  });
  expect(kept[0]).toBeLessThanOrEqual(1100);
  expect(kept[1]).toBe(1200);
});
