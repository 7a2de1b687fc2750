// SPDX-License-Identifier: MIT
// What grows with the catalogue, and how.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { measure as weigh } from "../../tools/measureBytes.mjs";
import { bundle } from "../support/bundle.mjs";
import { need, paths } from "../support/paths.mjs";
import { colours } from "../support/plots.mjs";
import { storePack } from "../support/stores.mjs";

const sizes = [1000, 10_000, 50_000, 100_000];

/** Growth is measured from here on, memory from further up: what the module starts with holds smaller packs without growing. */
const grown = 10_000;
const outgrown = 50_000;

async function rowFor(items, rounds, scaleRun) {
  const store = await storePack(items);
  const pack = readFileSync(store.pack);
  const run = await scaleRun({ engine: readFileSync(paths.engine), pack, ids: store.ids, rounds });
  return { items, raw: pack.length, brotli: weigh(pack).brotli, ...run };
}

const columns = [
  { name: "items", digits: 0, of: (row) => row.items },
  { name: "pack, KB", digits: 0, of: (row) => row.raw / 1000 },
  { name: "brotli, KB", digits: 0, of: (row) => row.brotli / 1000 },
  { name: "brotli, B/item", digits: 1, of: (row) => row.brotli / row.items },
  { name: "load, ms", digits: 1, of: (row) => row.loadMillis },
  { name: "memory, KB", digits: 0, of: (row) => row.memoryBytes / 1000 },
  { name: "memory, × pack", digits: 2, of: (row) => row.memoryBytes / row.raw },
  { name: "recommendedForYou, µs", digits: 0, of: (row) => row.micros.recommendedForYou },
  { name: "similar, µs", digits: 0, of: (row) => row.micros.similar },
  { name: "boughtTogether, µs", digits: 0, of: (row) => row.micros.boughtTogether },
];

/** How much faster than the items a figure grows from so many items to the most: 1 is linear. */
function growth(rows, of, from = grown) {
  const first = rows.find(({ items }) => items === from) ?? rows[0];
  return of(rows.at(-1)) / rows.at(-1).items / (of(first) / first.items);
}

function barsOf(rows) {
  const span = (from) =>
    `from ${from.toLocaleString("en")} to ${rows.at(-1).items.toLocaleString("en")} items, times as fast as the catalogue`;
  const what = span(grown);
  return [
    { what: `pack, brotli: growth ${what}`, limit: 1.25, measured: growth(rows, (row) => row.brotli) },
    { what: `load time: growth ${what}`, limit: 1.25, measured: growth(rows, (row) => row.loadMillis) },
    { what: `memory: growth ${span(outgrown)}`, limit: 1.25, measured: growth(rows, (row) => row.memoryBytes, outgrown) },
    { what: `recommendedForYou: growth ${what}`, limit: 1.25, measured: growth(rows, (row) => row.micros.recommendedForYou) },
    {
      what: "memory after loading, times the raw pack, worst size",
      limit: 2.5,
      measured: Math.max(...rows.map((row) => row.memoryBytes / row.raw)),
    },
    {
      what: "pack, brotli bytes per item, largest store",
      limit: 100,
      measured: rows.at(-1).brotli / rows.at(-1).items,
      digits: 1,
    },
  ];
}

function panel(rows, title, of) {
  return {
    title,
    width: 230,
    height: 200,
    data: { values: rows.map((row) => ({ items: row.items, value: of(row) })) },
    encoding: {
      x: { field: "items", type: "quantitative", title: "items (log)", scale: { type: "log" }, axis: { tickCount: 3 } },
      y: { field: "value", type: "quantitative", title: null, scale: { type: "log" }, axis: { tickCount: 4 } },
      color: { value: colours.Nearshelf },
    },
    layer: [
      { mark: { type: "line", point: true } },
      { mark: { type: "text", dy: -9, fontSize: 10 }, encoding: { text: { field: "value", format: ",.3~r" } } },
    ],
  };
}

export async function measure({ fast }) {
  need("run npm run build", paths.native, paths.engine);
  const { scaleRun } = await import(pathToFileURL(await bundle("bench/scoring/scaleRun.mjs", "node")));
  const rows = [];
  for (const items of fast ? [1000, grown] : sizes) rows.push(await rowFor(items, fast ? 3 : 7, scaleRun));
  return {
    title: "Scale: from a thousand to a hundred thousand products",
    about:
      "Packs of made-up stores (`bench/scale/makeStore.mjs`: ten order lines per item, every order also given as a visit), loaded into the shipped WebAssembly module in Node. " +
      "Load: checks and indexes, the bytes already there. Memory: what the module's memory grows by, in WebAssembly's pages of 64 KiB. A shelf: twelve items out of the whole " +
      "catalogue through the door, for a shopper with three visits and a purchase.",
    bars: barsOf(rows),
    tables: [
      {
        title: "What a catalogue takes",
        columns: columns.map(({ name, digits }) => ({ name, digits })),
        rows: rows.map((row) => columns.map(({ of }) => of(row))),
      },
    ],
    plots: [
      {
        file: "scale.svg",
        alt: "Pack bytes, load time, memory and shelf time against the number of items",
        spec: {
          columns: 2,
          concat: [
            panel(rows, "pack, brotli, KB", (row) => row.brotli / 1000),
            panel(rows, "load, ms", (row) => row.loadMillis),
            panel(rows, "memory, KB", (row) => row.memoryBytes / 1000),
            panel(rows, "recommendedForYou, µs", (row) => row.micros.recommendedForYou),
          ],
        },
      },
    ],
  };
}
