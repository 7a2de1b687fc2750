// SPDX-License-Identifier: MIT
// One catalogue: hits, times and bytes of everybody, over the same queries in the same minutes.
import { readFileSync } from "node:fs";
import { hitRate, knownItems, knownKinds } from "./knownItem.mjs";
import { brotliBytes, buildIndex, openWasm, withoutVectors } from "./nearshelfSearch.mjs";
import { peers } from "./peers.mjs";
import { median, timeQueries } from "./timing.mjs";
import { answered, vagueQueries } from "./vagueQueries.mjs";

export const ours = "Nearshelf";

/** An engine may take so long for a list of queries; what it has not answered by then it is not asked. */
export const patienceMillis = { hits: 1500, times: 2000, vague: 5000 };
export const timedKinds = ["exact", "prefix", "1 typo"];
export const timedOf = (queries) => Object.fromEntries(timedKinds.map((kind) => [kind, queries[kind]]));
const timedQueries = 50;

/** What one engine finds, how fast. */
function measureEngine({ search }, queries, vague, products) {
  const hits = knownKinds.map((kind) => hitRate(search, queries[kind], patienceMillis.hits));
  const times = timeQueries(search, timedOf(queries), timedQueries, patienceMillis.times);
  return { hits, times, vague: vague && answered(search, vague, products, patienceMillis.vague) };
}

function rowOf(name, { hits, times, vague, size }, buildMillis) {
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  return [
    name,
    ...hits.map((of) => of.hits),
    sum(hits.map(({ asked }) => asked)),
    ...timedKinds.map((kind) => median(times[kind]) / 1000),
    sum(timedKinds.map((kind) => times[kind].length)),
    buildMillis,
    size ? size / 1000 : null,
    ...(vague ? [vague.share, vague.asked] : []),
  ];
}

const columnsOf = (vague) => [
  { name: "engine" },
  ...knownKinds.map((kind) => ({ name: `${kind}, hit@10`, digits: 3 })),
  { name: "queries asked", digits: 0 },
  { name: "p50 of three words, ms", digits: 3 },
  { name: "p50 unfinished, ms", digits: 3 },
  { name: "p50 with a typo, ms", digits: 3 },
  { name: "queries timed", digits: 0 },
  { name: "index build in the browser, ms", digits: 0 },
  { name: "index, KB brotli", digits: 0 },
  ...(vague
    ? [
        { name: "vague queries answered, share", digits: 3 },
        { name: "vague queries asked", digits: 0 },
      ]
    : []),
];

/** { table, found: { engine: { hits, times, vague, size } }, vectorKilobytes } */
export async function catalogueTable(name, label, products, fast) {
  const { index, ids } = await buildIndex(name, products);
  const bytes = readFileSync(index);
  const { rest, vectors } = withoutVectors(bytes);
  const queries = knownItems(products, fast ? 60 : 300);
  const vague = name in { livostyle: 1, retail: 1 } ? vagueQueries(name) : null;
  const own = { ...measureEngine({ search: await openWasm(bytes, ids) }, queries, vague, products), size: brotliBytes(rest) };
  const found = { [ours]: own };
  const rows = [rowOf(ours, own, 0)];
  for (const rival of peers(products)) {
    const size = rival.serialized && brotliBytes(Buffer.from(rival.serialized()));
    found[rival.name] = { ...measureEngine(rival, queries, vague, products), size };
    rows.push(rowOf(rival.name, found[rival.name], rival.buildMillis));
  }
  return {
    found,
    vectorKilobytes: brotliBytes(vectors) / 1000,
    table: {
      title: `${label}, ${products.length.toLocaleString("en")} products`,
      columns: columnsOf(vague),
      rows,
      note:
        `The ${queries.exact.length * knownKinds.length} known items stand in lists of a kind, of which an engine gets as many, from the first on, as it answers in ` +
        `${patienceMillis.hits / 1000} seconds, and of the first ${timedQueries} as many as it answers again and again in ${patienceMillis.times / 1000}; for the vague ones it has ` +
        `${patienceMillis.vague / 1000}. Where it was asked fewer, its share is that of those.`,
    },
  };
}
