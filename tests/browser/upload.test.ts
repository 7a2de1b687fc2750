// SPDX-License-Identifier: MIT
// What leaves a shopper's browser when she agreed to reports, as it reaches the collector.
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { splitConfig } from "../js-glue/support/splitConfig";
import { intents, keyList, openCollector, type Upload } from "./support/collector";
import { keptBy } from "./support/kept";
import { someOf } from "./support/range";
import { newShopper, type Shopper } from "./support/shopper";
import type { Store } from "./support/store";

const halfADay = 12 * 3600 * 1000;
const begin = new Date("2026-06-01T10:00:00Z");
const tastes = [someOf("Garden > Plants", 3), someOf("Tech > Audio", 3)];

function agreeToReports(): void {
  if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", JSON.stringify({ consent: { report: "granted" } }));
}

function agreeWithSignal(): void {
  Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
  if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", JSON.stringify({ consent: { report: "granted" } }));
}

/** A shopper on a page that stays open, with a clock the test moves. */
async function presentShopper(store: Store, taste: readonly string[], before?: () => void): Promise<Shopper> {
  const shopper = await newShopper(store, { choice: "all", ...(before && { before }) });
  await shopper.page.clock.install({ time: begin });
  await shopper.open(`/product/${taste[0]}`);
  await shopper.open("/cart");
  await shopper.page.evaluate((items) => {
    for (const item of items) window.nearshelf.observe({ event: "view_item", item });
  }, taste);
  return shopper;
}

/** Half a day passes; the page is still open, and what it does in answer is done. */
async function pass(page: Page, halfDays: number): Promise<void> {
  for (let each = 0; each < halfDays; each++) {
    await page.clock.fastForward(halfADay);
    await page.clock.runFor(61_000);
    await page.waitForTimeout(25);
  }
}

/** Lets days pass until `check` holds. */
const passUntil = (page: Page, check: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await pass(page, 2);
      check();
    },
    { timeout: 40_000, interval: 1 },
  );

const until = (uploads: Upload[], count: number, page: Page): Promise<void> =>
  passUntil(page, () => expect(uploads.length).toBeGreaterThanOrEqual(count));
const untilTasksAreAsked = (page: Page, store: Store): Promise<void> =>
  passUntil(page, () => expect(store.asked).toContain("/collector/tasks.json"));

test("upload_unlinkable: no cookie, no referrer, no header of ours, 256 bytes, no time but the week; nothing tells tastes apart", async () => {
  const { store, uploads } = await openCollector();
  const shapes: string[][] = [];
  for (const taste of tastes) {
    uploads.length = 0;
    const { page, context, complaints } = await presentShopper(store, taste, agreeToReports);
    await until(uploads, 3, page);
    expect((await context.cookies()).length).toBeGreaterThan(0);
    for (const { path, headers, body } of uploads) {
      expect(path).toBe("/collector/ldp");
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      expect(headers.origin).toBe(store.url);
      expect(headers["content-type"]).toBeUndefined();
      expect(body).toHaveLength(256);
      expect(body[0]).toBe(1);
      const now = await page.evaluate(() => Math.floor(Date.now() / 604_800_000));
      expect(body.readUInt32LE(8)).toBeLessThanOrEqual(now);
      expect(body.readUInt32LE(8)).toBeGreaterThan(now - 12);
      expect(body.subarray(28).every((byte) => byte === 0)).toBe(true);
    }
    const weeks = uploads.map(({ body }) => body.readUInt32LE(8));
    expect(new Set(weeks).size).toBe(weeks.length);
    expect(new Set(uploads.map(({ body }) => body.subarray(12, 28).toString("hex"))).size).toBe(uploads.length);
    shapes.push([...new Set(uploads.map(({ headers }) => Object.keys(headers).sort().join(" ")))]);
    expect(complaints).toEqual([]);

    const { reports } = (await page.evaluate(() => window.nearshelf.export())) ?? {};
    expect(reports?.log.map(({ week }) => week)).toEqual(weeks);
    expect(reports?.log.map(({ answer }) => answer)).not.toContain(undefined);
    expect(reports?.spentEpsilon).toBe(reports?.log.reduce((sum, { epsilon }) => sum + epsilon, 0));
  }
  expect(shapes[0]).toHaveLength(1);
  expect(shapes[1]).toEqual(shapes[0]);
});

test("without consent to reports, with the tag asking for them, nothing is asked of the collector", async () => {
  const { store, uploads } = await openCollector();
  const { page } = await presentShopper(store, tastes[0] ?? []);
  await pass(page, 40);
  const asked = () => store.asked.filter((path) => /collector|nearshelf-report/.test(path));
  expect([uploads, asked()]).toEqual([[], []]);
  // Nor by the panel, until she asks it what reports would tell, to whom, and what they cost.
  await page.goto(`${store.url}/privacy`);
  const section = page.getByRole("region", { name: "Reports sent from this device" });
  await section.getByText("No report has been sent").waitFor();
  expect(asked()).toEqual([]);
  await section.getByText("What reports tell, and to whom").click();
  await section.getByText("ε = 2 per answer, 6 per 13 weeks, at most 36 per profile").waitFor();
  expect(await section.textContent()).toContain(`goes to ${new URL(store.url).host}`);
  expect(await section.getByRole("listitem").allTextContents()).toContain(`Kind of visit${intents.join(" · ")}`);
  expect([uploads, asked()]).toEqual([[], ["/collector/tasks.json"]]);
});

function agreeWithoutLocks(): void {
  Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", JSON.stringify({ consent: { report: "granted" } }));
}

function agreeWithoutDatabase(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException("forbidden here", "SecurityError");
  };
  if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", JSON.stringify({ consent: { report: "granted" } }));
}

test.each([
  ["Web Locks", agreeWithoutLocks],
  ["IndexedDB", agreeWithoutDatabase],
])("without %s there is no ledger, and so no report", async (_, before) => {
  const { store, uploads } = await openCollector();
  const { page, complaints } = await presentShopper(store, tastes[0] ?? [], before);
  await pass(page, 40);
  expect([uploads, complaints]).toEqual([[], []]);
});

test("ledger_budget_invariants: two tabs of one browser report once a week between them", async () => {
  const { store, uploads } = await openCollector();
  const { page, context } = await presentShopper(store, tastes[0] ?? [], agreeToReports);
  const other = await context.newPage();
  await other.goto(`${store.url}/cart`);
  await until(uploads, 4, page);
  const weeks = uploads.map(({ body }) => body.readUInt32LE(8));
  expect(new Set(weeks).size).toBe(weeks.length);
});

test("task_targeting: a task file that the tag does not pin is answered with silence", async () => {
  const { store, uploads } = await openCollector({ pin: "AAAA" });
  const { page } = await presentShopper(store, tastes[0] ?? [], agreeToReports);
  await untilTasksAreAsked(page, store);
  await pass(page, 6);
  expect(uploads).toEqual([]);
});

test.each(["object", "pause", "erase"] as const)("a report on its way is ended by %s, and nothing was charged", async (act) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resume) => {
    release = resume;
  });
  const { store, uploads } = await openCollector({ hold: () => held });
  const { page } = await presentShopper(store, tastes[0] ?? [], agreeToReports);
  await untilTasksAreAsked(page, store);
  await page.evaluate((name) => void window.nearshelf[name](), act);
  release();
  await page.waitForTimeout(500);
  expect(uploads).toEqual([]);
  const reports = (await page.evaluate(() => window.nearshelf.export()))?.reports;
  expect(reports?.log ?? []).toEqual([]);
  expect(reports?.spentEpsilon ?? 0).toBe(0);
});

test("split: an encrypted contribution of one size, whoever sends it, to the leader that its own configuration names", async () => {
  const sizes: number[][] = [];
  for (const taste of tastes) {
    const keys: Record<string, Buffer> = {
      "/collector/leader/hpke_config": keyList(1),
      "/collector/second/hpke_config": keyList(2),
    };
    const plan = (origin: string) => ({ leader: `${origin}/collector/leader/`, second: `${origin}/collector/second/` });
    const { store, uploads } = await openCollector({
      keys,
      tasks: (origin) =>
        JSON.stringify({
          format: 1,
          version: 3,
          mode: "split",
          tasks: [
            { name: "intent", id: "A".repeat(43), config: splitConfig(plan(origin)).toString("base64url"), values: intents },
            {
              name: "items-1",
              id: `${"B".repeat(42)}A`,
              config: splitConfig({ ...plan(origin), length: 6, maxWeight: 4 }).toString("base64url"),
              values: [...(tastes[0] ?? []), ...(tastes[1] ?? [])],
            },
          ],
        }),
    });
    const { page } = await presentShopper(store, taste, agreeToReports);
    await until(uploads, 4, page);
    for (const { path, headers } of uploads) {
      expect(path).toMatch(/^\/collector\/leader\/tasks\/[\w-]{43}\/reports$/);
      expect(headers["content-type"]).toBe("application/ppm-dap;message=upload-req");
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    }
    const bySize = (task: string): number[] => [
      ...new Set(uploads.filter(({ path }) => path.includes(task)).map(({ body }) => body.length)),
    ];
    sizes.push([...bySize("AAAAAA"), ...bySize("BBBBBB")]);
    const log = (await page.evaluate(() => window.nearshelf.export()))?.reports?.log ?? [];
    expect(log).toHaveLength(uploads.length);
    expect(log.every(({ answer, epsilon }) => answer === "" && epsilon === 1)).toBe(true);
  }
  expect(sizes[0]).toHaveLength(2);
  expect(sizes[1]).toEqual(sizes[0]);
});

/** Writes down what the page hands to the report's Worker to be cut into shares: what a contribution says before it is sealed. */
function overhearContributions(): void {
  const told: number[][] = [];
  Object.assign(window, { told });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { call?: string; question?: { values: number[] } }) {
    if (message.call?.startsWith("split")) told.push([...(message.question?.values ?? [])]);
    return post.call(this, message);
  } as typeof post;
  if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", JSON.stringify({ consent: { report: "granted" } }));
}

test("split: of last week's searches one is told, by what was found and in which department; no word of it is kept or sent", async () => {
  const values = { searchResult: ["none", "found", "nothing"], searchCategory: ["none", "Tech", "Tableware"] };
  const { store, uploads } = await openCollector({
    keys: { "/collector/leader/hpke_config": keyList(1), "/collector/second/hpke_config": keyList(2) },
    tasks: (origin) => {
      const plan = { leader: `${origin}/collector/leader/`, second: `${origin}/collector/second/`, length: 3 };
      const config = splitConfig(plan).toString("base64url");
      const tasks = Object.entries(values).map(([name, asked], at) => ({
        name,
        id: `${(at ? "B" : "C").repeat(42)}A`,
        config,
        values: asked,
      }));
      return JSON.stringify({ format: 1, version: 1, mode: "split", tasks });
    },
  });
  const { page } = await presentShopper(store, tastes[0] ?? [], overhearContributions);
  // Whose first contributions are sent has a ledger of mode split; nothing was searched before.
  await until(uploads, 2, page);
  const told = () => page.evaluate(() => (window as unknown as { told: number[][] }).told);
  expect(await told()).toEqual([[0], [0]]);

  const field = page.locator("#q");
  await field.focus();
  await page.waitForFunction(() => document.querySelector("#q")?.getAttribute("role") === "combobox");
  await field.fill("mug");
  await page.locator("nearshelf-search [role=option]").first().waitFor();
  const exported = () => page.evaluate(async () => JSON.stringify((await window.nearshelf.export())?.reports));
  await vi.waitFor(async () => {
    await page.clock.runFor(2500);
    expect(await exported()).toContain('"found":true,"category":"Tableware"');
  });
  expect(await exported()).not.toContain("mug");
  const size = uploads[0]?.body.length;
  uploads.length = 0;
  await until(uploads, 2, page);
  expect(uploads.map(({ body }) => body.length)).toEqual([size, size]);
  const names = (await page.evaluate(() => window.nearshelf.export()))?.reports?.log.slice(-2).map(({ stream }) => stream) ?? [];
  expect(new Set(names)).toEqual(new Set(Object.keys(values)));
  expect((await told()).slice(-2)).toEqual(names.map((name) => [name === "searchResult" ? 1 : 2]));
  expect(store.asked.filter((path) => path.includes("mug"))).toEqual([]);

  await page.goto(`${store.url}/privacy`);
  const section = page.getByRole("region", { name: "Reports sent from this device" });
  await section.getByText("What reports tell, and to whom").click();
  await section.getByText("ε = 1 per question and week, at most 2 per week").waitFor();
  expect(await section.textContent()).toContain("Whether a search found anything – encrypted (ε = 1)");
  expect(await section.textContent()).not.toContain("by chance");
  if (process.env.NEARSHELF_SHOTS) await section.screenshot({ path: `${process.env.NEARSHELF_SHOTS}/asked.png` });
});

test("a browser that sends Global Privacy Control reports nothing, and the panel says that this was heeded", async () => {
  const { store, uploads } = await openCollector();
  const { page } = await presentShopper(store, tastes[0] ?? [], agreeWithSignal);
  await pass(page, 40);
  expect(uploads).toEqual([]);
  await page.goto(`${store.url}/privacy`);
  await page.getByText("This was heeded: no reports are made.").waitFor();
});

test("the panel shows every report as it was sent, and erasing leaves neither report nor ledger", async () => {
  const { store, uploads } = await openCollector();
  const { page } = await presentShopper(store, tastes[0] ?? [], agreeToReports);
  await until(uploads, 1, page);
  await page.goto(`${store.url}/privacy`);
  const section = page.getByRole("region", { name: "Reports sent from this device" });
  await section.getByRole("listitem").first().waitFor();
  expect(await section.getByRole("listitem").count()).toBe(uploads.length);
  expect(await section.textContent()).toContain("used: 2 of 36");
  expect(await section.getByRole("listitem").first().textContent()).toMatch(/^Week of .*: .* – .* \(ε = 2\)$/);
  await page.evaluate(() => window.nearshelf.erase());
  await page.evaluate(() => window.nearshelf.consent({ store: "denied", personalise: "denied" }));
  await vi.waitFor(async () => expect(await keptBy(page)).toEqual(["localStorage nearshelf.choice"]));
});
