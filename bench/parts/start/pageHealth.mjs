// SPDX-License-Identifier: MIT
// What the page feels of us at a 4-fold slow-down: script evaluation, long tasks, layout shifts, and how fast a shelf answers.
import { openPage } from "../../support/browser.mjs";
import { median } from "../../support/statistics.mjs";
import { traceMainThread } from "./mainThread.mjs";
import { visit, watch } from "./shop.mjs";

const phone = { cpu: 4 };
/** Beyond impressions, which ripen for a second. */
const settleMillis = 1600;

/** A page that has come to rest before the tag is added: what its main thread does from then on is our doing. */
async function addedToRestingPage(browser, origin) {
  const { page, close } = await openPage(browser, phone);
  await page.addInitScript(watch);
  await page.goto(`${origin}/bare`, { waitUntil: "networkidle" });
  const trace = await traceMainThread(browser, page, async () => {
    await page.evaluate(() => {
      const tag = document.createElement("script");
      tag.src = "/nearshelf/nearshelf.js";
      Object.assign(tag.dataset, { pack: "/pack/manifest.json", consent: "granted" });
      document.head.append(tag);
    });
    await page.waitForFunction(() => window.seen.readyAt > 0);
    // Down to the shelf, as a shopper would: impressions count, and a shift would show.
    await page.evaluate(() => document.querySelector("nearshelf-shelf").scrollIntoView());
    await page.waitForTimeout(settleMillis);
  });
  const { shifts } = await page.evaluate(() => window.seen);
  await close();
  const tag = trace.scripts.find(({ url }) => url.endsWith("/nearshelf.js"));
  return { evaluation: tag.thread, longest: trace.longest.thread, longestWall: trace.longest.wall, shifts };
}

/** From the shopper's click on "not for me" to the frame with the changed shelf. */
async function answerTime(browser, origin) {
  const { page, close } = await visit(browser, origin, "ours", phone);
  await page.evaluate(() => {
    const shelf = document.querySelector("nearshelf-shelf");
    shelf.scrollIntoView();
    const onFrame = () =>
      setTimeout(() => {
        window.seen.answeredAt ||= performance.now();
      });
    new MutationObserver(() => requestAnimationFrame(onFrame)).observe(shelf, { childList: true, subtree: true });
  });
  await page.locator("nearshelf-shelf button").first().click();
  await page.waitForFunction(() => window.seen.answeredAt > 0);
  const { millis, shifts } = await page.evaluate(() => ({
    millis: window.seen.answeredAt - window.seen.clickedAt,
    shifts: window.seen.shifts,
  }));
  await close();
  return { millis, shifts };
}

export async function pageHealth(browser, origin, rounds) {
  const added = [];
  const answers = [];
  for (let round = 0; round < rounds; ++round) {
    added.push(await addedToRestingPage(browser, origin));
    answers.push(await answerTime(browser, origin));
  }
  const all = (runs, name) => runs.map((run) => run[name]);
  return {
    evaluation: all(added, "evaluation"),
    longest: all(added, "longest"),
    longestWall: all(added, "longestWall"),
    shifts: [...all(added, "shifts"), ...all(answers, "shifts")],
    answers: all(answers, "millis"),
  };
}

export function pageHealthReport({ evaluation, longest, longestWall, shifts, answers }) {
  const row = (what, values) => [what, median(values), Math.max(...values), values.length];
  return {
    bars: [
      {
        what: "evaluation of the part that every page evaluates, 4× slower CPU, ms",
        limit: 15,
        measured: median(evaluation),
        digits: 1,
      },
      { what: "longest task of ours, 4× slower CPU, ms", limit: 50, measured: median(longest), digits: 1 },
      { what: "cumulative layout shift, worst run", limit: 0, measured: Math.max(...shifts), digits: 3 },
      { what: "act → changed shelf on the same page, 4× slower CPU, ms", limit: 100, measured: median(answers), digits: 0 },
    ],
    tables: [
      {
        title: "What the page feels, 4× slower CPU",
        columns: [{ name: "" }, ...["median", "worst"].map((name) => ({ name, digits: 2 })), { name: "runs", digits: 0 }],
        rows: [
          row("tag: compile and run, ms of thread time", evaluation),
          row("longest task from adding the tag to impressions, ms of thread time", longest),
          row("the same by the clock, ms", longestWall),
          row("layout shift", shifts),
          row('click on "not for me" → frame with the changed shelf, ms', answers),
        ],
        note: "The tag is added to a page that has come to rest, so that its tasks are ours alone; from Chromium's trace. Thread time leaves out moments in which another process had the core.",
      },
    ],
    plots: [],
  };
}
