// SPDX-License-Identifier: MIT
// Search beside the libraries that stores use in the browser: what is found, how fast, in how many bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueCsv, generatedCatalogue, haveReal, realCatalogue } from "../search/catalogues.mjs";
import { inChromium } from "../search/inChromium.mjs";
import { isReported, judgedQueries, judgmentsCsv } from "../search/judged.mjs";
import { hitRate, knownItems, knownKinds } from "../search/knownItem.mjs";
import { brotliBytes, buildIndex, openWasm, withoutVectors, wordVectors } from "../search/nearshelfSearch.mjs";
import { peers } from "../search/peers.mjs";
import { timeQueries } from "../search/timing.mjs";
import { answered, vagueQueries } from "../search/vagueQueries.mjs";
import { costOf } from "../support/childCost.mjs";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";

/** Fuse takes tens to hundreds of milliseconds a query. */
const patience = { Fuse: 3 };
const ours = "Nearshelf";

async function rivals(name, products) {
  const { index, ids } = await buildIndex(name, products);
  const bytes = readFileSync(index);
  return { bytes, ours: { name: ours, search: await openWasm(bytes, ids), buildMillis: 0 } };
}

/** One catalogue: hits, times and bytes of everybody, over the same queries in the same minutes. */
async function catalogueTables(name, label, products, fast) {
  const { bytes, ours: own } = await rivals(name, products);
  const queries = knownItems(products, fast ? 60 : 300);
  const vague = name in { livostyle: 1, retail: 1 } ? vagueQueries(name) : null;
  const rows = [];
  const found = {};
  for (const rival of [own, ...peers(products)]) {
    const few = patience[rival.name];
    const hits = knownKinds.map((kind) => hitRate(rival.search, few ? queries[kind].slice(0, few) : queries[kind]));
    const micros = timeQueries(rival.search, queries, few ?? 50);
    const share = vague ? answered(rival.search, vague, products) : null;
    const size =
      rival.name === ours
        ? brotliBytes(withoutVectors(bytes).rest)
        : rival.serialized && brotliBytes(Buffer.from(rival.serialized()));
    found[rival.name] = { hits, micros, share, size };
    rows.push([
      rival.name,
      ...hits,
      micros.exact / 1000,
      micros.prefix / 1000,
      micros["1 typo"] / 1000,
      rival.buildMillis,
      size ? size / 1000 : null,
      ...(vague ? [share] : []),
    ]);
  }
  const table = {
    title: `${label}, ${products.length.toLocaleString("en")} products`,
    columns: [
      { name: "engine" },
      ...knownKinds.map((kind) => ({ name: `${kind}, hit@10`, digits: 3 })),
      { name: "p50 of three words, ms", digits: 3 },
      { name: "p50 unfinished, ms", digits: 3 },
      { name: "p50 with a typo, ms", digits: 3 },
      { name: "index build in the browser, ms", digits: 0 },
      { name: "index, KB brotli", digits: 0 },
      ...(vague ? [{ name: "vague queries answered", digits: 3 }] : []),
    ],
    rows,
    note: "Fuse answers three queries of a kind alone: its hits there are thirds.",
  };
  return { table, found, vectorKilobytes: brotliBytes(withoutVectors(bytes).vectors) / 1000 };
}

async function judgedTable() {
  const products = realCatalogue("livostyle");
  const catalogue = join(paths.work, "judged-catalogue.csv");
  const judgments = join(paths.work, "judged.csv");
  writeFileSync(catalogue, catalogueCsv(products, ["id", "title", "description", "price"]));
  writeFileSync(judgments, judgmentsCsv(judgedQueries(products, 400), isReported));
  const figures = await evaluate("search", "--catalog", catalogue, "--judgments", judgments);
  const row = (name, full, again) => [name, full.ndcg10, full.mrr, full.recall50, again.ndcg10];
  return {
    title: "Relevance on the reported half of judged queries made from a catalogue (bench/search/judged.mjs)",
    columns: [
      { name: "ranking" },
      { name: "nDCG@10", digits: 3 },
      { name: "MRR", digits: 3 },
      { name: "recall@50", digits: 3 },
      { name: "nDCG@10, judged items alone", digits: 3 },
    ],
    rows: [row(ours, figures, figures.rerank), row("BM25F on the same index", figures.bm25, figures.bm25Rerank)],
    note: "The index has titles and descriptions only; categories and tags, which it does not see, say what is right.",
  };
}

function barsOf({ found, vectorKilobytes }, label) {
  const own = found[ours];
  const limits = { exact: 1, prefix: 1, "1 typo": 0.97, "2 typos": 0.9, transposition: 0.97 };
  const hits = knownKinds.map((kind, i) => ({
    what: `${label}: hit@10, ${kind}`,
    limit: limits[kind],
    atLeast: true,
    measured: own.hits[i],
    digits: 3,
  }));
  return [
    ...hits,
    {
      what: `${label}: times faster than MiniSearch, three words`,
      limit: 5,
      atLeast: true,
      measured: found.MiniSearch.micros.exact / own.micros.exact,
      digits: 1,
    },
    {
      what: `${label}: time over FlexSearch's, three words`,
      limit: 1,
      measured: own.micros.exact / found.FlexSearch.micros.exact,
      digits: 2,
    },
    {
      what: `${label}: index without vectors over MiniSearch's, bytes`,
      limit: 1,
      measured: own.size / found.MiniSearch.size,
      digits: 2,
    },
    { what: `${label}: word vectors, KB brotli`, limit: 150, measured: vectorKilobytes, digits: 0 },
    ...(own.share === null
      ? []
      : [{ what: `${label}: vague queries answered`, limit: 0.8, atLeast: true, measured: own.share, digits: 2 }]),
  ];
}

async function largeBuild(count) {
  const folder = join(paths.work, `search-build-${count}`);
  const catalogue = join(paths.work, `search-build-${count}.csv`);
  writeFileSync(catalogue, catalogueCsv(generatedCatalogue(count)));
  const { seconds, peakMiB } = await costOf(paths.native, [
    "build",
    "--catalog",
    catalogue,
    "--out",
    folder,
    "--now",
    "2026-01-01",
    "--fast",
  ]);
  return [
    { what: `build of pack and index, ${count.toLocaleString("en")} products, seconds`, limit: 60, measured: seconds, digits: 0 },
    { what: `the same, GiB`, limit: 2, measured: peakMiB / 1024, digits: 2 },
  ];
}

const speeds = { 1: "Chromium", 6: "Chromium slowed down 6 times" };

async function chromiumReport(products, fast) {
  const { index, cards } = await buildIndex("made", products);
  const micros = await inChromium({ index, cards, products, queries: knownItems(products, fast ? 10 : 50) });
  const rows = Object.entries(micros).flatMap(([cpu, engines]) =>
    Object.entries(engines).map(([name, kinds]) => [
      name,
      speeds[cpu],
      ...["exact", "prefix", "1 typo"].map((kind) => kinds[kind] / 1000),
    ]),
  );
  return {
    table: {
      title: `Generated, ${products.length.toLocaleString("en")} products, in a page`,
      columns: [
        { name: "engine" },
        { name: "where" },
        ...["three words", "unfinished", "with a typo"].map((kind) => ({ name: `p50 ${kind}, ms`, digits: 3 })),
      ],
      rows,
    },
    bars: [
      {
        what: "Chromium: times faster than MiniSearch, three words",
        limit: 5,
        atLeast: true,
        measured: micros[1].MiniSearch.exact / micros[1][ours].exact,
        digits: 1,
      },
      {
        what: "Chromium slowed down 6 times: p50 of three words, ms",
        limit: 1,
        measured: micros[6][ours].exact / 1000,
        digits: 3,
      },
      {
        what: "Chromium slowed down 6 times: p50 with a typo, ms",
        limit: 1,
        measured: micros[6][ours]["1 typo"] / 1000,
        digits: 3,
      },
    ],
  };
}

export async function measure({ fast }) {
  need("run npm run build", paths.native, join(paths.storefront, "search.wasm"));
  const generated = generatedCatalogue(fast ? 2000 : 10_000);
  const made = await catalogueTables("made", "Generated", generated, fast);
  const page = await chromiumReport(generated, fast);
  const results = [[made, "generated"]];
  if (haveReal()) {
    for (const name of ["livostyle", "retail"])
      results.push([await catalogueTables(name, name, realCatalogue(name), fast), name]);
  }
  const { totals } = JSON.parse(readFileSync(join(paths.storefront, "manifest.json"), "utf8"));
  return {
    title: "Search",
    about:
      "Known items: three words of one product, exact, unfinished or misspelt (`bench/search/knownItem.mjs`). Vague queries: sixty a catalogue with their rules " +
      "(`bench/search/vague/`). Every engine in Node (three also in Chromium), over the same fields and queries, one after the other; ours is the storefront's WebAssembly module. " +
      `Word vectors: ${results.length > 0 && wordVectorsUsed() ? "distilled by tools/distill-words.py" : "from the store's own text alone"}.`,
    bars: [
      ...results.flatMap(([result, label]) => barsOf(result, label)),
      ...page.bars,
      { what: "search's code, KB brotli", limit: 12.288, measured: totals.search / 1000, digits: 1 },
      ...(fast ? [] : await largeBuild(100_000)),
    ],
    tables: [...results.map(([{ table }]) => table), page.table, ...(haveReal() ? [await judgedTable()] : [])],
  };
}

function wordVectorsUsed() {
  try {
    return readFileSync(wordVectors).length > 0;
  } catch {
    return false;
  }
}
