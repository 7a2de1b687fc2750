// SPDX-License-Identifier: MIT
// Completing real orders, beside what stores use instead.
import { evaluate } from "../support/evaluate.mjs";
import { need } from "../support/paths.mjs";
import { colours } from "../support/plots.mjs";
import { orderFiles, split } from "../support/retail.mjs";
import { strongestPairs } from "../support/strongestPairs.mjs";

/** The names that `nearshelf evaluate` gives its baselines, spelt out. */
const spelt = { ar: "co-occurrence (AR)" };

const columns = ["recall10", "mrr10", "recall20", "mrr20"];

export async function measure() {
  need("the orders are not part of the project", ...orderFiles);
  const { baselines, ...own } = await evaluate("baskets", "--orders", ...orderFiles, "--split", split);
  const figuresOf = (figures) => columns.map((name) => figures[name]);
  const rows = [
    ...Object.entries(baselines).map(([name, figures]) => [spelt[name] ?? name, ...figuresOf(figures)]),
    ["**Nearshelf**", ...figuresOf(own)],
  ].sort((a, b) => a[1] - b[1]);
  const values = rows.flatMap(([name, recall10, , recall20]) => [
    { name: name.replaceAll("*", ""), share: recall10, of: "recall@10, %" },
    { name: name.replaceAll("*", ""), share: recall20, of: "recall@20, %" },
  ]);
  const pairs = await strongestPairs(orderFiles, 50);
  const best = rows.filter(([name]) => !name.includes("Nearshelf")).at(-1);
  return {
    title: "Baskets: what completes an order",
    about:
      `A real shop's orders of two years (UCI Online Retail I and II): pack from those up to ${split}, one item left out of every later order of two or more, all others ranked ` +
      "given the rest of the order. The baselines read the same orders and answer the same questions.",
    bars: [
      {
        what: `orders completed within 10 guesses, %, against the best baseline (${best[0]})`,
        limit: best[1],
        measured: own.recall10,
        atLeast: true,
        digits: 1,
      },
      {
        what: `orders completed, MRR@10, %, against the best baseline (${best[0]})`,
        limit: best[2],
        measured: own.mrr10,
        atLeast: true,
        digits: 1,
      },
    ],
    tables: [
      {
        title: "Share of orders completed, %",
        columns: [{ name: "method" }, ...["recall@10", "MRR@10", "recall@20", "MRR@20"].map((name) => ({ name, digits: 1 }))],
        rows,
        note: `${own.queries.toLocaleString("en")} orders, ${own.items.toLocaleString("en")} items; pack built in ${own.trainSeconds.toFixed(1)} s with ${own.peakMemoryMiB.toFixed(0)} MiB, ${own.packBrotliBytesPerItem.toFixed(1)} bytes an item with brotli; a query takes ${own.p50QueryMicros.toFixed(0)} µs (median, native).`,
      },
      {
        title: `The ${pairs.length} strongest pairs of what is bought together`,
        columns: [{ name: "weight", digits: 2 }, { name: "product" }, { name: "goes with" }],
        rows: pairs,
        note: "From a pack of all orders of the two years, equal weights by popularity, titles as the shop wrote them (UCI Online Retail I and II, CC BY 4.0): to be read by people. Neither of the two public catalogues at hand has orders.",
      },
    ],
    plots: [
      {
        file: "baskets.svg",
        alt: "Share of orders completed: Nearshelf beside popularity, confidence, lift and cosine",
        spec: {
          data: { values },
          facet: { column: { field: "of" } },
          spec: {
            width: 230,
            height: { step: 24 },
            encoding: {
              y: { field: "name", type: "nominal", title: null, sort: rows.map(([name]) => name.replaceAll("*", "")).reverse() },
              x: { field: "share", type: "quantitative", title: "%" },
            },
            layer: [
              {
                mark: { type: "bar", height: 15 },
                encoding: {
                  color: { condition: { test: "datum.name === 'Nearshelf'", value: colours.Nearshelf }, value: colours.other },
                },
              },
              {
                mark: { type: "text", align: "left", dx: 4, fontSize: 10 },
                encoding: { text: { field: "share", format: ".1f" } },
              },
            ],
          },
        },
      },
    ],
  };
}
