// SPDX-License-Identifier: MIT
// What a shopper with a slow phone feels: a CPU slowed down four times. A figure is the best of some runs, because other programs on
// the testing machine can only add to it.
import { expect, test } from "vitest";
import { someOf } from "./support/range";
import { newShopper, type Shopper, theBrowser } from "./support/shopper";
import { openStore } from "./support/store";

const slowDown = 4;
const maxRuns = 6;
const store = await openStore();
const plants = someOf("Garden > Plants", 8);

declare global {
  interface Window {
    /** Collected by `watchPage`. */
    shifts: string[];
    ourTasks: number[];
  }
}

/** Runs before a page's scripts: collects what a shelf or slot may have shifted, and how long each of our scripts took in long frames. */
function watchPage(): void {
  window.shifts = [];
  window.ourTasks = [];
  const isFixed = (node: Node): boolean => node instanceof Element && getComputedStyle(node).position === "fixed";
  // What stands before the first shelf or slot of the content is the store's own; what is no longer there cannot tell.
  const mayBeOurs = (node: Node | null): boolean => {
    const shelf = document.querySelector("main nearshelf-shelf, main nearshelf-slot");
    return (
      !node || (!isFixed(node) && shelf !== null && (shelf.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)
    );
  };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[]) {
      const ours = sources.filter(({ node }) => mayBeOurs(node));
      const moved = ours.map(({ node }) => `${node?.nodeName} ${node?.textContent?.trim().slice(0, 40)}`);
      if (ours.length > 0) window.shifts.push(`${value}: ${moved.join("; ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
  const isOurs = (url: string): boolean => new URL(url, location.href).pathname.startsWith("/nearshelf/");
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries() as (PerformanceEntry & { scripts: (PerformanceEntry & { sourceURL: string })[] })[])
      for (const script of frame.scripts) if (isOurs(script.sourceURL)) window.ourTasks.push(script.duration);
  }).observe({ type: "long-animation-frame", buffered: true });
}

async function slowShopper(): Promise<Shopper> {
  const shopper = await newShopper(store, { choice: "all", before: watchPage });
  const session = await shopper.context.newCDPSession(shopper.page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await shopper.view(...plants.slice(0, 2));
  return shopper;
}

/** The first figure that keeps the limit, else the best of all runs. */
async function bestOf(limit: number, measure: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < maxRuns && best > limit; run++) best = Math.min(best, await measure());
  return best;
}

test.each(["/", `/product/${plants[2]}`, "/category/garden", "/cart"])(
  "%s shifts nothing, and no task of ours takes longer than 50 ms",
  async (path) => {
    const longestTask = await bestOf(50, async () => {
      const { page, open } = await slowShopper();
      await open(path);
      await page.evaluate(async () => {
        for (let at = 0; at < document.documentElement.scrollHeight; at += 500) {
          scrollTo(0, at);
          await new Promise(requestAnimationFrame);
        }
      });
      const { shifts, ourTasks } = await page.evaluate(() => ({ shifts: window.shifts, ourTasks: window.ourTasks }));
      expect(shifts).toEqual([]);
      return Math.max(0, ...ourTasks);
    });
    expect(longestTask).toBeLessThanOrEqual(50);
  },
);

test("an act changes the shelf within 100 ms", async () => {
  const { page, open } = await slowShopper();
  await open("/");
  const unseen = plants.slice(2);
  const delay = await bestOf(100, () =>
    page.evaluate(
      (item) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - start));
          });
          for (const shelf of document.querySelectorAll("nearshelf-shelf"))
            observer.observe(shelf, { childList: true, subtree: true });
          window.nearshelf.observe({ event: "add_to_wishlist", item });
        }),
      unseen.shift() ?? "",
    ),
  );
  expect(delay).toBeLessThanOrEqual(100);
});

test("the part that every page evaluates takes at most 15 ms", async () => {
  const { page, open } = await slowShopper();
  const browser = await theBrowser();
  const evaluation = await bestOf(15, async () => {
    await browser.startTracing(page, { categories: ["devtools.timeline"] });
    await open("/orders");
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: { name: string; dur?: number; args: { data?: { url?: string } } }[];
    };
    const ours = traceEvents.filter(
      ({ name, args }) => name === "EvaluateScript" && args.data?.url?.endsWith("/nearshelf/nearshelf.js"),
    );
    expect(ours.length).toBeGreaterThan(0);
    return ours.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
  });
  expect(evaluation).toBeLessThanOrEqual(15);
});

test("a shelf below the first screen asks for nothing until the page has stood for a while, or the shopper has scrolled", async () => {
  const engineAfterLoad = async (scrolls: "never" | "before the tag" | "after it"): Promise<number> => {
    const { page } = await newShopper(store);
    const cards = plants.map((item) => `<article data-nearshelf-item="${item}">${item}</article>`).join("");
    const early =
      scrolls === "before the tag" ? "<script>addEventListener('DOMContentLoaded', () => scrollBy(0, 1))</script>" : "";
    const body = `${early}<script async src="/nearshelf/nearshelf.js" data-pack="/pack/manifest.json" data-consent="granted"></script>
      <div style="height: 300vh"></div><nearshelf-shelf>${cards}</nearshelf-shelf>`;
    await page.route("**/long", (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${store.url}/long`);
    if (scrolls === "after it") await page.mouse.wheel(0, 100);
    const start = await page.waitForFunction(() => {
      const engine = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/engine.wasm"));
      const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return engine && load && { afterLoad: engine.startTime - load.loadEventStart };
    });
    return (await start.jsonValue())?.afterLoad ?? Number.NaN;
  };
  expect(await engineAfterLoad("never")).toBeGreaterThan(1400);
  expect(await engineAfterLoad("before the tag")).toBeLessThan(1400);
  expect(await engineAfterLoad("after it")).toBeLessThan(1400);
});
