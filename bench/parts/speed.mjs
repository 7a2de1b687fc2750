// SPDX-License-Identifier: MIT
// How long scoring, a shelf and an event take in Node and in Chromium, beside others on the same scoring.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dimension, makeTask } from "../scoring/task.mjs";
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

function vectorPackFile(count) {
  const file = join(paths.work, `vectors-${count}.nsp`);
  mkdirSync(paths.work, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, vectorPack(makeTask(count).rows, dimension));
  return file;
}

async function inNode({ counts, rounds, store }) {
  const { scoring, raceShelf } = await import(pathToFileURL(await bundle("bench/scoring/inNode.mjs", "node")));
  const filesWith = (pack) => ({
    kernel: readFileSync(paths.kernel),
    engine: readFileSync(paths.engine),
    pack: readFileSync(pack),
  });
  const races = [];
  for (const count of counts)
    races.push({ count, ...(await scoring({ count, rounds, files: filesWith(vectorPackFile(count)), tfBase: tfFolder })) });
  return { scoring: races, shelf: await raceShelf({ files: filesWith(store.pack), ids: store.ids, rounds }) };
}

async function inChromium({ counts, rounds, store, slowdowns }) {
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
  for (const count of counts) routes[`/vectors-${count}.nsp`] = readFileSync(vectorPackFile(count));
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
    for (const count of counts)
      races.push({ count, ...(await on(1, "scoring", { count, rounds, pack: `/vectors-${count}.nsp` })) });
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
    counts: fast ? [10_000] : [1000, 10_000, 100_000],
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
