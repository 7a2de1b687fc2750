// SPDX-License-Identifier: MIT
// The demo store with and without Nearshelf, as Lighthouse scores it: home, product and collection, weighted as Shopify weighs them for apps.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { need, paths } from "../support/paths.mjs";
import { median } from "../support/statistics.mjs";

const demo = join(paths.root, "build/demo");
const server = join(paths.root, "build/tools/demo-server.mjs");
const pages = [
  { name: "home", path: "/", weight: 0.17 },
  { name: "product", path: "/product/H1004", weight: 0.4 },
  { name: "collection", path: "/category/living", weight: 0.43 },
];
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** A store on a free port: with the pack and a shopper who has agreed, or without any of it. */
function openStore(withNearshelf) {
  const shelves = [
    "--pack",
    join(demo, "thumbnails"),
    "--storefront",
    paths.storefront,
    "--consent",
    "granted",
    "--no-inspector",
  ];
  const flags = ["--items", join(demo, "items.json"), "--images", join(demo, "images"), "--port", "0"];
  const child = spawn("node", [server, ...flags, ...(withNearshelf ? shelves : [])], { cwd: paths.root });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the demo store ended with ${code}`)));
    child.stdout.on("data", (bytes) => {
      const url = String(bytes).match(/is open at (http:\S+)/)?.[1];
      if (url) resolve({ url, close: () => child.kill() });
    });
  });
}

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

export async function measure({ fast }) {
  need("run npm run demo once", server, join(demo, "items.json"), join(demo, "thumbnails/manifest.json"));
  const [{ default: lighthouse }, { launch }] = await Promise.all([import("lighthouse"), import("chrome-launcher")]);
  const rounds = fast ? 1 : 5;
  const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", chromeFlags });
  const stores = { before: await openStore(false), after: await openStore(true) };
  const runs = new Map();
  try {
    for (let round = 0; round < rounds; round++)
      for (const { name, path } of pages)
        for (const side of ["before", "after"]) {
          const key = `${name} ${side}`;
          runs.set(key, [...(runs.get(key) ?? []), await visit(lighthouse, stores[side].url + path, chrome.port)]);
        }
  } finally {
    for (const { close } of Object.values(stores)) close();
    await chrome.kill();
  }
  const of = (page, side, what) => median(runs.get(`${page} ${side}`).map((run) => run[what]));
  const score = (side) => pages.reduce((sum, { name, weight }) => sum + weight * of(name, side, "score"), 0);
  const spread = Math.max(
    ...[...runs.values()].map((of) => Math.max(...of.map(({ score }) => score)) - Math.min(...of.map(({ score }) => score))),
  );
  const shift = Math.max(...pages.map(({ name }) => of(name, "after", "shift") - of(name, "before", "shift")));
  const figures = ["score", "LCP, ms", "TBT, ms", "CLS"].map((name) => ({ name, digits: name === "CLS" ? 3 : 0 }));
  return {
    title: "Lighthouse, before and after",
    about: `Lighthouse's mobile settings (simulated slow network, processor four times slower), medians of ${rounds} rounds in which the pages take turns; within one page and side scores differed by up to ${spread.toFixed(0)} points. "After" is a shopper who has agreed, without a profile yet.`,
    bars: [
      {
        what: "points lost, home 17 %, product 40 %, collection 43 %",
        limit: 1,
        measured: score("before") - score("after"),
        digits: 2,
      },
      { what: "layout shift added on any page", limit: 0, measured: Math.max(0, shift), digits: 3 },
    ],
    tables: [
      {
        title: "The demo store",
        columns: [{ name: "page" }, ...figures],
        rows: pages.flatMap(({ name }) =>
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
