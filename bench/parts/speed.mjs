// SPDX-License-Identifier: MIT
// How long scoring, a shelf and an event take in Node and in Chromium, beside others on the same scoring.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { randomRows, vectorsOf } from "../scoring/task.mjs";
import { vectorPack } from "../scoring/vectorPack.mjs";
import { openBrowser, openPage } from "../support/browser.mjs";
import { bundle } from "../support/bundle.mjs";
import { need, paths } from "../support/paths.mjs";
import { serve } from "../support/server.mjs";
import { storePack } from "../support/stores.mjs";
import { scoringReport } from "./speed/scoringReport.mjs";
import { shelfReport } from "./speed/shelfReport.mjs";

const tfFolder = join(paths.packages, "@tensorflow/tfjs-backend-wasm/dist/");
const ortFolder = join(paths.packages, "onnxruntime-web/dist/");

/** Packs of vectors alone: those of built stores, and cells without any structure in as many rows of twice the width. */
async function vectorPackFiles(counts) {
  mkdirSync(paths.work, { recursive: true });
  const files = [];
  const write = (kind, count, vectors) => {
    const file = join(paths.work, `vectors-${kind}-${count}.nsp`);
    writeFileSync(file, vectorPack(vectors));
    files.push({ kind, count, dimension: vectors.dimension, file });
  };
  for (const count of counts) write("store", count, vectorsOf(readFileSync((await storePack(count)).pack)));
  const unstructured = 10_000;
  write("random", unstructured, { rows: randomRows(unstructured, 64), dimension: 64, groups: null });
  return files;
}

async function inNode({ vectors, rounds, store }) {
  const { scoring, raceShelf } = await import(pathToFileURL(await bundle("bench/scoring/inNode.mjs", "node")));
  const filesWith = (pack) => ({
    kernel: readFileSync(paths.kernel),
    engine: readFileSync(paths.engine),
    pack: readFileSync(pack),
  });
  const races = [];
  for (const { kind, count, dimension, file } of vectors)
    races.push({ kind, count, dimension, ...(await scoring({ rounds, files: filesWith(file), tfBase: tfFolder })) });
  return { scoring: races, shelf: await raceShelf({ files: filesWith(store.pack), ids: store.ids, rounds }) };
}

async function inChromium({ vectors, rounds, store, slowdowns }) {
  const script = await bundle("bench/pages/speed.mjs", "browser");
  const routes = {
    "/": '<!doctype html><title>speed</title><script type="module" src="/speed.mjs"></script>',
    "/speed.mjs": readFileSync(script),
    "/kernel.wasm": readFileSync(paths.kernel),
    "/engine.wasm": readFileSync(paths.engine),
    "/store.nsp": readFileSync(store.pack),
    "/cards.json": readFileSync(store.cards),
    "/ort/": ortFolder,
    "/tfjs/": tfFolder,
  };
  for (const { kind, count, file } of vectors) routes[`/vectors-${kind}-${count}.nsp`] = readFileSync(file);
  const server = await serve(routes, { isolated: true });
  const browser = await openBrowser();
  try {
    const on = async (cpu, work, task) => {
      const { page, close } = await openPage(browser, { cpu });
      await page.goto(server.origin, { waitUntil: "load" });
      const answer = await page.evaluate(([name, given]) => window.bench[name](given), [work, task]);
      await close();
      return answer;
    };
    const races = [];
    for (const { kind, count, dimension } of vectors)
      races.push({ kind, count, dimension, ...(await on(1, "scoring", { rounds, pack: `/vectors-${kind}-${count}.nsp` })) });
    const shelf = {};
    for (const cpu of slowdowns)
      shelf[cpu] = await on(cpu, "shelf", { rounds, slowed: cpu > 1, pack: "/store.nsp", ids: "/cards.json" });
    return { scoring: races, shelf, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function measure({ fast }) {
  need("run npm run build", paths.engine, paths.kernel, paths.glue);
  const task = {
    vectors: await vectorPackFiles(fast ? [10_000] : [1000, 10_000, 100_000]),
    rounds: fast ? 3 : 11,
    store: await storePack(10_000),
    slowdowns: fast ? [1] : [1, 4, 6],
  };
  const node = await inNode(task);
  const chromium = await inChromium(task);
  const scoring = scoringReport(node.scoring, chromium.scoring);
  const shelf = shelfReport(node.shelf, chromium.shelf, task.store.ids.length);
  return {
    title: "Speed",
    about:
      `Node ${process.versions.node} and Chromium ${chromium.version}. In each of ${task.rounds} rounds every rival runs in turn, the fastest of six short batches ` +
      "counts, and the median over the rounds is given; ratios are medians of the rounds' ratios. All answer on the page's thread, without shared memory, as on a store's page.",
    bars: [...scoring.bars, ...shelf.bars],
    tables: [...scoring.tables, ...shelf.tables],
    plots: [...scoring.plots, ...shelf.plots],
  };
}
