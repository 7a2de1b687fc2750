// SPDX-License-Identifier: MIT
// What the page feels of us at a 4-fold slow-down: script evaluation, long tasks, layout shifts, and how fast a shelf answers.
import { median } from "../../support/statistics.mjs";
import { visit } from "./shop.mjs";

const phone = { cpu: 4 };
/** Beyond impressions, which ripen for a second. */
const settleMillis = 1600;

/** Milliseconds of compiling and running the tag, from Chromium's own trace. */
async function evaluation(browser, origin) {
  const page = await (await browser.newContext()).newPage();
  await browser.startTracing(page, { categories: ["devtools.timeline", "v8"] });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: phone.cpu });
  await page.goto(`${origin}/ours`);
  await page.waitForSelector("nearshelf-shelf[data-nearshelf-ready]", { state: "attached" });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.context().close();
  const found = traceEvents.filter(({ name, args }) => name === "EvaluateScript" && args?.data?.url?.endsWith("/nearshelf.js"));
  if (found.length === 0) throw new Error("the trace does not show the tag being evaluated");
  return found.reduce((sum, { dur }) => sum + dur, 0) / 1000;
}

async function tasksAndShifts(browser, origin, path) {
  const { page, close } = await visit(browser, origin, path, phone);
  // Down to the shelf, as a shopper would: then impressions count, and a shift would show.
  await page.evaluate(() => document.querySelector("nearshelf-shelf").scrollIntoView());
  await page.waitForTimeout(settleMillis);
  const { longTasks, shifts } = await page.evaluate(() => window.seen);
  await close();
  return { longest: Math.max(0, ...longTasks), shifts };
}

/** From the shopper's click on "not for me" to the frame with the changed shelf. */
async function answerTime(browser, origin) {
  const { page, close } = await visit(browser, origin, "ours", phone);
  await page.evaluate(() => {
    const shelf = document.querySelector("nearshelf-shelf");
    shelf.scrollIntoView();
    window.answer = new Promise((resolve) => {
      let clickedAt = 0;
      addEventListener(
        "click",
        ({ timeStamp }) => {
          clickedAt = timeStamp;
        },
        { capture: true },
      );
      new MutationObserver(() => {
        if (clickedAt > 0) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clickedAt)));
      }).observe(shelf, { childList: true, subtree: true });
    });
  });
  await page.locator("nearshelf-shelf button").first().click();
  const millis = await page.evaluate(() => window.answer);
  await close();
  return millis;
}

async function repeat(rounds, work) {
  const found = [];
  for (let round = 0; round < rounds; ++round) found.push(await work());
  return found;
}

export async function pageHealth(browser, origin, rounds) {
  return {
    evaluation: await repeat(rounds, () => evaluation(browser, origin)),
    ours: await repeat(rounds, () => tasksAndShifts(browser, origin, "ours")),
    floor: await repeat(rounds, () => tasksAndShifts(browser, origin, "floor")),
    answers: await repeat(rounds, () => answerTime(browser, origin)),
  };
}

export function pageHealthReport({ evaluation, ours, floor, answers }) {
  const longest = (runs) => runs.map(({ longest }) => longest);
  const worst = (runs) => Math.max(...runs);
  const over = (runs) => longest(runs).filter((millis) => millis > 50).length;
  const shifts = worst(ours.map((run) => run.shifts));
  return {
    bars: [
      {
        what: "evaluation of the part that every page evaluates, 4× slower CPU, ms",
        limit: 15,
        measured: median(evaluation),
        digits: 1,
      },
      {
        what: "longest task with us on the page, 4× slower CPU, ms (0: none reported, so none > 50)",
        limit: 50,
        measured: median(longest(ours)),
        digits: 0,
      },
      { what: "cumulative layout shift, worst run", limit: 0, measured: shifts, digits: 3 },
      { what: "act → changed shelf on the same page, 4× slower CPU, ms", limit: 100, measured: median(answers), digits: 0 },
    ],
    tables: [
      {
        title: "What the page feels, 4× slower CPU",
        columns: [{ name: "" }, { name: "median", digits: 1 }, { name: "worst", digits: 1 }, { name: "runs", digits: 0 }],
        rows: [
          ["tag: compile and run, ms", median(evaluation), worst(evaluation), evaluation.length],
          ["longest task > 50 ms with us, ms", median(longest(ours)), worst(longest(ours)), ours.length],
          [
            "longest task > 50 ms on the page that fetches the same bytes, ms",
            median(longest(floor)),
            worst(longest(floor)),
            floor.length,
          ],
          ["runs with a task > 50 ms: with us", over(ours), null, ours.length],
          ["runs with a task > 50 ms: same bytes", over(floor), null, floor.length],
          ["layout shift", median(ours.map((run) => run.shifts)), shifts, ours.length],
          ['click on "not for me" → frame with the changed shelf, ms', median(answers), worst(answers), answers.length],
        ],
        note: "Long tasks are the browser's own count of the whole page, its parsing and layout included; the page beside it tells how many of them are not ours.",
      },
    ],
    plots: [],
  };
}
