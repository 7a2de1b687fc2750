// SPDX-License-Identifier: MIT
// A store's pages with and without Nearshelf, as Lighthouse scores them: home, product and collection, weighted as Shopify weighs them for
// apps.
import { median } from "../support/statistics.mjs";

export const weights = { home: 0.17, product: 0.4, collection: 0.43 };
const names = Object.keys(weights);
const chromeFlags = [
  ...["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  // Holding the old page for up to two seconds, as Chromium does until the new one paints, would count all that loads meanwhile as if the
  // first paint had waited for it.
  "--disable-features=PaintHolding",
];

async function visit(lighthouse, url, port) {
  const { lhr } = await lighthouse(url, { port, onlyCategories: ["performance"], logLevel: "error" });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const value = (audit) => lhr.audits[audit].numericValue;
  return {
    score: 100 * lhr.categories.performance.score,
    shift: value("cumulative-layout-shift"),
    blocked: value("total-blocking-time"),
    largest: value("largest-contentful-paint"),
  };
}

/** Runs by "page side". The sides take turns, each round beginning with the other one. */
async function visitAll({ show, urlOf }, rounds) {
  const [{ default: lighthouse }, { launch }] = await Promise.all([import("lighthouse"), import("chrome-launcher")]);
  const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", chromeFlags });
  const runs = new Map();
  try {
    for (let round = 0; round < rounds; round++)
      for (const side of round % 2 === 0 ? ["before", "after"] : ["after", "before"]) {
        await show(side);
        for (const name of names) {
          const key = `${name} ${side}`;
          runs.set(key, [...(runs.get(key) ?? []), await visit(lighthouse, urlOf(side, name), chrome.port)]);
        }
      }
  } finally {
    await chrome.kill();
  }
  return runs;
}

/** `store`: what it is called; `show(side)` brings a side into force; `urlOf(side, page)`. Answers what a part of the bench answers. */
export async function compare(store, rounds) {
  const runs = await visitAll(store, rounds);
  const of = (page, side, what) => median(runs.get(`${page} ${side}`).map((run) => run[what]));
  const score = (side) => names.reduce((sum, name) => sum + weights[name] * of(name, side, "score"), 0);
  const spread = Math.max(
    ...[...runs.values()].map((of) => Math.max(...of.map(({ score }) => score)) - Math.min(...of.map(({ score }) => score))),
  );
  const shift = Math.max(...names.map((name) => of(name, "after", "shift") - of(name, "before", "shift")));
  const figures = ["score", "LCP, ms", "TBT, ms", "CLS"].map((name) => ({ name, digits: name === "CLS" ? 3 : 0 }));
  return {
    about: `Lighthouse's mobile settings (simulated slow network, processor four times slower), medians of ${rounds} rounds in which the sides take turns, paint holding off; within one page and side scores differed by up to ${spread.toFixed(0)} points. "With" is a shopper who has agreed, without a profile yet.`,
    bars: [
      {
        what: `points lost on ${store.name}, home 17 %, product 40 %, collection 43 %`,
        limit: 1,
        measured: score("before") - score("after"),
        digits: 2,
      },
      { what: `layout shift added on any page of ${store.name}`, limit: 0, measured: Math.max(0, shift), digits: 3 },
    ],
    tables: [
      {
        title: `${store.name[0].toUpperCase()}${store.name.slice(1)}`,
        columns: [{ name: "page" }, ...figures],
        rows: names.flatMap((name) =>
          [
            ["before", "without"],
            ["after", "with Nearshelf"],
          ].map(([side, words]) => [
            `${name}, ${words}`,
            ...["score", "largest", "blocked", "shift"].map((what) => of(name, side, what)),
          ]),
        ),
      },
    ],
  };
}
