// SPDX-License-Identifier: MIT
// Next-item prediction with the engine of the browser on two public session sets, beside what was published on the same files.
import { evaluate } from "../support/evaluate.mjs";
import { colours } from "../support/plots.mjs";
import { sessionModels } from "../support/published.mjs";
import { sessionArguments, sessionSets } from "../support/sessionSets.mjs";

const ours = "Nearshelf";
/** Megabytes of a model whose item vectors alone, as float32, are this large. */
const embeddingMegabytes = (items, embedding) => (embedding ? (items * embedding * 4) / 1e6 : null);

function barsOf({ label, hr20, mrr20, hr20Goal, mrr20Goal }, figures) {
  const atLeast = true;
  return [
    { what: `${label}: HR@20, %`, limit: hr20, measured: figures.hr20, atLeast },
    { what: `${label}: HR@20, % (goal)`, limit: hr20Goal, measured: figures.hr20, atLeast },
    { what: `${label}: MRR@20, %`, limit: mrr20, measured: figures.mrr20, atLeast },
    { what: `${label}: MRR@20, % (goal)`, limit: mrr20Goal, measured: figures.mrr20, atLeast },
    { what: `${label}: pack, brotli bytes per item`, limit: 100, measured: figures.packBrotliBytesPerItem, digits: 1 },
    {
      what: `${label}: HR@20 lost by pruning and coding, points`,
      limit: 0.5,
      measured: figures.uncoded.whole.hr20 - figures.hr20,
    },
    {
      what: `${label}: MRR@20 lost by pruning and coding, points`,
      limit: 0.3,
      measured: figures.uncoded.whole.mrr20 - figures.mrr20,
    },
    { what: `${label}: training, search included, minutes`, limit: 10, measured: figures.trainSeconds / 60, digits: 1 },
    { what: `${label}: training, GiB`, limit: 4, measured: figures.peakMemoryMiB / 1024 },
    { what: `${label}: median query, µs`, limit: 100, measured: figures.p50QueryMicros, digits: 0 },
  ];
}

function coding(results) {
  return {
    title: "What pruning and coding lose",
    columns: [{ name: "set" }, { name: "model" }, { name: "HR@20, %", digits: 2 }, { name: "MRR@20, %", digits: 2 }],
    rows: results.flatMap(([{ label }, figures]) => [
      [label, "whole tables of floats, every candidate ranked", figures.uncoded.whole.hr20, figures.uncoded.whole.mrr20],
      ["", "cut to the pack's neighbours and shortlist, floats", figures.uncoded.pruned.hr20, figures.uncoded.pruned.mrr20],
      ["", "the pack in the engine", figures.hr20, figures.mrr20],
    ]),
    note: "The ranking is fitted for each of the three on its own tables, with the same parameters on the same visits.",
  };
}

function comparison(set, figures) {
  const published = sessionModels
    .filter((model) => model[set.key])
    .map(({ name, source, embedding, [set.key]: [hr, mrr] }) => [
      name,
      hr,
      mrr,
      embeddingMegabytes(figures.items, embedding),
      `published; ${source}`,
    ]);
  const own = [`**${ours}**`, figures.hr20, figures.mrr20, figures.packBytes / 1e6, "measured"];
  return {
    title: set.label,
    columns: [
      { name: "model" },
      { name: "HR@20, %", digits: 1 },
      { name: "MRR@20, %", digits: 1 },
      { name: "MB", digits: 2 },
      { name: "figure" },
    ],
    rows: [...published, own].sort((a, b) => a[1] - b[1]),
    note: "MB: our raw pack; for published models the item vectors alone, at the width of that work, as float32.",
  };
}

function costs(results) {
  return {
    title: "What it takes",
    columns: [
      { name: "set" },
      ...["items", "queries"].map((name) => ({ name, digits: 0 })),
      { name: "HR@10, %", digits: 1 },
      { name: "MRR@10, %", digits: 1 },
      { name: "training, s", digits: 1 },
      { name: "peak memory, MiB", digits: 0 },
      { name: "pack, brotli B/item", digits: 1 },
      { name: "median query, µs (native)", digits: 1 },
    ],
    rows: results.map(([{ label }, f]) => [
      label,
      f.items,
      f.queries,
      f.hr10,
      f.mrr10,
      f.trainSeconds,
      f.peakMemoryMiB,
      f.packBrotliBytesPerItem,
      f.p50QueryMicros,
    ]),
  };
}

/** One panel: HR and MRR of every model that has them on this set. */
function panel({ label }, table) {
  const values = table.rows.map(([name, hr, mrr, megabytes]) => {
    const own = name.includes(ours);
    return { model: own ? ours : name, hr, mrr, megabytes, kind: own ? ours : "published" };
  });
  const colour = {
    field: "kind",
    type: "nominal",
    legend: null,
    scale: { domain: [ours, "published"], range: [colours.Nearshelf, colours.published] },
  };
  const dots = (field, title) => ({
    width: 210,
    height: { step: 19 },
    layer: [
      { mark: { type: "circle", size: 70, opacity: 1 }, encoding: { x: { field, type: "quantitative", title } } },
      {
        mark: { type: "text", dx: 7, align: "left", fontSize: 10, color: "#333" },
        encoding: { x: { field, type: "quantitative" }, text: { field, format: ".1f" }, color: { value: "#333" } },
      },
    ],
    encoding: {
      y: { field: "model", type: "nominal", sort: { field: "hr" }, title: null, axis: { labelLimit: 0 } },
      color: colour,
    },
  });
  return { title: label, data: { values }, hconcat: [dots("hr", "HR@20, %"), dots("mrr", "MRR@20, %")] };
}

function bytesPanel({ label }, table) {
  const values = table.rows
    .filter((row) => row[3] !== null)
    .map(([name, hr, , megabytes]) => ({
      model: name.includes(ours) ? ours : name.replace(/ \(.*/, ""),
      hr,
      megabytes,
      kind: name.includes(ours) ? ours : "published",
    }));
  const x = {
    field: "megabytes",
    type: "quantitative",
    title: "MB a shopper would download (log)",
    scale: { type: "log", domain: [0.5, 90] },
  };
  const y = { field: "hr", type: "quantitative", title: "HR@20, %", scale: { zero: false, padding: 12 } };
  const color = {
    field: "kind",
    type: "nominal",
    legend: null,
    scale: { domain: [ours, "published"], range: [colours.Nearshelf, colours.published] },
  };
  return {
    title: label,
    width: 300,
    height: 220,
    data: { values },
    encoding: { x, y, color },
    layer: [
      { mark: { type: "circle", size: 90, opacity: 1 } },
      { mark: { type: "text", dx: 8, align: "left", fontSize: 10 }, encoding: { text: { field: "model" } } },
    ],
  };
}

export async function measure({ fast }) {
  const results = [];
  for (const set of fast ? sessionSets.slice(0, 1) : sessionSets) {
    results.push([set, await evaluate("sessions", ...sessionArguments(set), "--uncoded", ...(fast ? ["--fast"] : []))]);
  }
  const tables = results.map(([set, figures]) => comparison(set, figures));
  return {
    title: "Quality: the next item of a visit",
    about:
      "Packs built by `nearshelf build` from the training visits with one set of defaults; every test visit is ranked by the engine that runs in the browser. " +
      "HR@20: share of visits whose next item is among the first 20. MRR@20: mean of 1 / its rank, 0 beyond 20.",
    bars: results.flatMap(([set, figures]) => barsOf(set, figures)),
    tables: [...tables, coding(results), costs(results)],
    plots: [
      {
        file: "quality.svg",
        alt: "HR@20 and MRR@20 of Nearshelf beside published models on two session sets",
        spec: { vconcat: results.map(([set], i) => panel(set, tables[i])) },
      },
      {
        file: "quality-bytes.svg",
        alt: "HR@20 against megabytes",
        spec: { hconcat: results.map(([set], i) => bytesPanel(set, tables[i])) },
      },
    ],
  };
}
