// SPDX-License-Identifier: MIT
// Search beside the libraries that stores use in the browser: what is found, how fast, in how many bytes.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueCsv, generatedCatalogue, haveReal, realCatalogue } from "../search/catalogues.mjs";
import { catalogueTable, ours } from "../search/catalogueTable.mjs";
import { chromiumTable } from "../search/chromiumTable.mjs";
import { judgedTable } from "../search/judgedTable.mjs";
import { knownKinds } from "../search/knownItem.mjs";
import { wordVectors } from "../search/nearshelfSearch.mjs";
import { timesAsLong } from "../search/timing.mjs";
import { costOf } from "../support/childCost.mjs";
import { need, paths } from "../support/paths.mjs";

const leastHits = { exact: 1, prefix: 1, "1 typo": 0.97, "2 typos": 0.9, transposition: 0.97 };

function barsOf({ found, vectorKilobytes }, label) {
  const { hits, times, size, vague } = found[ours];
  const { MiniSearch, FlexSearch } = found;
  return [
    ...knownKinds.map((kind, i) => ({
      what: `${label}: hit@10, ${kind}`,
      limit: leastHits[kind],
      atLeast: true,
      measured: hits[i].hits,
      digits: 3,
    })),
    {
      what: `${label}: times faster than MiniSearch, three words`,
      limit: 5,
      atLeast: true,
      measured: timesAsLong(MiniSearch.times.exact, times.exact),
      digits: 1,
    },
    {
      what: `${label}: time over FlexSearch's, three words`,
      limit: 1,
      measured: timesAsLong(times.exact, FlexSearch.times.exact),
      digits: 2,
    },
    ...bytesBars(label, size, MiniSearch.size, vectorKilobytes),
    ...(vague
      ? [
          { what: `${label}: vague queries answered`, limit: 0.8, atLeast: true, measured: vague.share, digits: 3 },
          {
            what: `${label}: vague queries answered, less MiniSearch's share`,
            limit: 0,
            atLeast: true,
            measured: vague.share - MiniSearch.vague.share,
            digits: 3,
          },
        ]
      : []),
  ];
}

/** The budget in kilobytes is for 10,000 products: that of the generated ones. */
const bytesBars = (label, size, beside, vectorKilobytes) => [
  ...(label === "generated"
    ? [{ what: `${label}: index without vectors, KB brotli`, limit: 241, measured: size / 1000, digits: 0 }]
    : []),
  { what: `${label}: index without vectors over MiniSearch's, bytes`, limit: 1, measured: size / beside, digits: 2 },
  { what: `${label}: word vectors, KB brotli`, limit: 150, measured: vectorKilobytes, digits: 0 },
];

async function largeBuild(count) {
  const folder = join(paths.work, `search-build-${count}`);
  const catalogue = join(paths.work, `search-build-${count}.csv`);
  writeFileSync(catalogue, catalogueCsv(generatedCatalogue(count)));
  const options = ["--catalog", catalogue, "--out", folder, "--now", "2026-01-01", "--fast"];
  const { seconds, peakMiB } = await costOf(paths.native, ["build", ...options]);
  return [
    { what: `build of pack and index, ${count.toLocaleString("en")} products, seconds`, limit: 60, measured: seconds, digits: 0 },
    { what: "the same, GiB", limit: 2, measured: peakMiB / 1024, digits: 2 },
  ];
}

export async function measure({ fast }) {
  need("run npm run build", paths.native, join(paths.storefront, "search.wasm"));
  const generated = generatedCatalogue(fast ? 2000 : 10_000);
  const results = [[await catalogueTable("made", "Generated", generated, fast), "generated"]];
  const page = await chromiumTable(generated, fast);
  for (const name of haveReal() ? ["livostyle", "retail"] : [])
    results.push([await catalogueTable(name, name, realCatalogue(name), fast), name]);
  const { totals } = JSON.parse(readFileSync(join(paths.storefront, "manifest.json"), "utf8"));
  const vectors = existsSync(wordVectors) ? "distilled by tools/distill-words.py" : "from the store's own text alone";
  return {
    title: "Search",
    about:
      "Known items: three words of one product, exact, unfinished or misspelt (`bench/search/knownItem.mjs`). Vague queries: sixty a catalogue with their rules " +
      "(`bench/search/vague/`). Every engine in Node (three also in Chromium), over the same fields and queries, one after the other; ours is the storefront's WebAssembly module. " +
      `A query's time is the mean of up to forty rounds over its list, after half a second's warm-up. Word vectors: ${vectors}.`,
    bars: [
      ...results.flatMap(([result, label]) => barsOf(result, label)),
      ...page.bars,
      { what: "search's code, KB brotli", limit: 12.288, measured: totals.search / 1000, digits: 1 },
      ...(fast ? [] : await largeBuild(100_000)),
    ],
    tables: [...results.map(([{ table }]) => table), page.table, ...(haveReal() ? [await judgedTable()] : [])],
  };
}
