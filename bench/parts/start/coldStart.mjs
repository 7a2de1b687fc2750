// SPDX-License-Identifier: MIT
// From navigation to the first ranked shelf with nothing cached, three pages in turn.
import { slow4G } from "../../support/browser.mjs";
import { colours } from "../../support/plots.mjs";
import { median, medianRatio } from "../../support/statistics.mjs";
import { visit } from "./shop.mjs";

const pages = { ours: "Nearshelf", floor: "the same bytes, no engine", onnx: "ONNX Runtime Web" };

const conditions = [
  { name: "1×", cpu: 1 },
  // What the bars are about: one page load scatters by half, so that nine pairs would leave a tenth to chance.
  { name: "4× slower CPU", cpu: 4, times: 3 },
  { name: "6× slower CPU", cpu: 6 },
  { name: "slow 4G, 4× slower CPU", cpu: 4, network: slow4G },
];

/** { condition name: { ours, floor, onnx: [ms, …] } } */
export async function coldStarts(browser, origin, rounds, fast) {
  const times = {};
  for (const condition of fast ? conditions.slice(0, 2) : conditions) {
    const found = Object.fromEntries(Object.keys(pages).map((path) => [path, []]));
    // The first round warms browser and server up and does not count.
    for (let round = 0; round <= rounds * (condition.times ?? 1); ++round) {
      for (const path of Object.keys(pages)) {
        const { readyMillis, close } = await visit(browser, origin, path, condition);
        if (round > 0) found[path].push(readyMillis);
        await close();
      }
    }
    times[condition.name] = found;
  }
  return times;
}

export function coldStartReport(times) {
  const rows = Object.entries(times).map(([name, { ours, floor, onnx }]) => [
    name,
    median(ours),
    median(floor),
    median(onnx),
    medianRatio(ours, floor),
    medianRatio(ours, onnx),
  ]);
  const row = (name) => rows.find(([first]) => first === name);
  const bars = [];
  const at4 = row("4× slower CPU");
  bars.push(
    { what: "cold start to first shelf, 4× slower CPU, times a page that fetches the same bytes", limit: 1.35, measured: at4[4] },
    { what: "cold start to first shelf, 4× slower CPU, share of ONNX Runtime Web's", limit: 0.2, measured: at4[5] },
  );
  const on4G = row("slow 4G, 4× slower CPU");
  if (on4G)
    bars.push({
      what: "cold start to first shelf, slow 4G, times a page that fetches the same bytes",
      limit: 1.06,
      measured: on4G[4],
    });
  const values = rows.flatMap(([condition, ...millis]) =>
    Object.values(pages).map((page, i) => ({ condition, page, millis: millis[i] })),
  );
  return {
    bars,
    tables: [
      {
        title: "Cold start: navigation to the first ranked shelf",
        columns: [
          { name: "" },
          ...Object.values(pages).map((name) => ({ name: `${name}, ms`, digits: 0 })),
          { name: "× same bytes", digits: 2 },
          { name: "of ONNX Runtime Web's", digits: 2 },
        ],
        rows,
        note: "A product page with a shelf of twelve cards below the fold, a pack of 3,000 items, consent given, empty caches, in a browser that runs already; from the start of the navigation to the ranked shelf, by the page's own clock. The shopper begins to scroll as soon as the page is parsed, on all three pages; a shelf out of sight would else wait, on purpose, until the page has stood for a while. The page beside it fetches the same files in the same order and turns the cards round. ONNX Runtime Web: the page's bundle, its module, the same 3,000 int8 vectors. Slow 4G: 562 ms a request and 1.4 Mbit/s, as DevTools applies it.",
      },
    ],
    plots: [
      {
        file: "cold-start.svg",
        alt: "Milliseconds from navigation to the first ranked shelf: Nearshelf, the same bytes without engine, ONNX Runtime Web",
        spec: {
          data: { values },
          facet: {
            row: {
              field: "condition",
              sort: rows.map(([name]) => name),
              header: { labelAngle: 0, labelAlign: "left", labelOrient: "top" },
            },
          },
          spec: {
            width: 440,
            height: { step: 20 },
            encoding: {
              y: { field: "page", type: "nominal", sort: Object.values(pages), title: null },
              x: { field: "millis", type: "quantitative", title: "ms (log)", scale: { type: "log", domainMin: 50 } },
            },
            layer: [
              {
                mark: { type: "bar", height: 13 },
                encoding: {
                  x2: { datum: 50 },
                  color: {
                    field: "page",
                    type: "nominal",
                    legend: null,
                    scale: { domain: Object.values(pages), range: [colours.Nearshelf, "#c9d0da", colours.other] },
                  },
                },
              },
              {
                mark: { type: "text", align: "left", dx: 4, fontSize: 10 },
                encoding: { text: { field: "millis", format: ",.0f" } },
              },
            ],
          },
        },
      },
    ],
  };
}
