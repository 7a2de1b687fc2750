// SPDX-License-Identifier: MIT
// Completing real orders, beside what stores use instead.
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";
import { colours } from "../support/plots.mjs";

const split = "2011-09-30";
const files = ["2009_2010", "2010_2011"].map((years) => join(paths.data, `online_retail/online_retail_${years}.csv.xz`));

/** The names that `nearshelf evaluate` gives its baselines, spelt out. */
const spelt = { ar: "co-occurrence (AR)" };

const columns = ["recall10", "mrr10", "recall20", "mrr20"];

export async function measure() {
  need("the orders are not part of the project", ...files);
  const { baselines, ...own } = await evaluate("baskets", "--orders", ...files, "--split", split);
  const figuresOf = (figures) => columns.map((name) => figures[name]);
  const rows = [
    ...Object.entries(baselines).map(([name, figures]) => [spelt[name] ?? name, ...figuresOf(figures)]),
    ["**Nearshelf**", ...figuresOf(own)],
  ].sort((a, b) => a[1] - b[1]);
  const values = rows.flatMap(([name, recall10, , recall20]) => [
    { name: name.replaceAll("*", ""), share: recall10, of: "recall@10, %" },
    { name: name.replaceAll("*", ""), share: recall20, of: "recall@20, %" },
  ]);
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
    ],
    tables: [
      {
        title: "Share of orders completed, %",
        columns: [{ name: "method" }, ...["recall@10", "MRR@10", "recall@20", "MRR@20"].map((name) => ({ name, digits: 1 }))],
        rows,
        note: `${own.queries.toLocaleString("en")} orders, ${own.items.toLocaleString("en")} items; pack built in ${own.trainSeconds.toFixed(1)} s with ${own.peakMemoryMiB.toFixed(0)} MiB, ${own.packBrotliBytesPerItem.toFixed(1)} bytes an item with brotli; a query takes ${own.p50QueryMicros.toFixed(0)} µs (median, native).`,
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
