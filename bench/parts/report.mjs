// SPDX-License-Identifier: MIT
// Private reports: what the module weighs, how long a browser takes to make one and an aggregator to verify it.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { measure as weigh } from "../../tools/measureBytes.mjs";
import { tasks } from "../report/tasks.mjs";
import { openBrowser, openPage } from "../support/browser.mjs";
import { bundle } from "../support/bundle.mjs";
import { need, paths } from "../support/paths.mjs";
import { serve } from "../support/server.mjs";
import { median } from "../support/statistics.mjs";

const files = ["report.wasm", "nearshelf-report.js"].map((name) => join(paths.storefront, name));

async function inChromium(rounds) {
  const routes = {
    "/": '<!doctype html><title>report</title><script type="module" src="/report.mjs"></script>',
    "/report.mjs": readFileSync(await bundle("bench/pages/report.mjs", "browser")),
    "/worker.mjs": readFileSync(await bundle("bench/pages/reportWorker.mjs", "browser")),
    "/report.wasm": readFileSync(files[0]),
  };
  const server = await serve(routes, { isolated: true });
  const browser = await openBrowser();
  try {
    const { page } = await openPage(browser);
    await page.goto(server.origin, { waitUntil: "load" });
    const rows = [];
    for (const task of tasks) {
      const reports = [];
      for (let round = 0; round < rounds; round++) reports.push(await page.evaluate((given) => window.bench.report(given), task));
      const of = (pick) => median(reports.map(pick));
      rows.push({
        start: of(({ start }) => start),
        first: of(({ first }) => first),
        warm: of(({ warm }) => median(warm)),
        whole: of(({ whole }) => whole),
        bytes: reports[0].bytes,
      });
    }
    return { rows, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Median microseconds of every step, with `held` reports summed before. */
function natively({ kind, length, chunk, maximum }, held) {
  const out = execFileSync(join(paths.native, "../verify"), [kind, length, chunk, maximum, 2000, held].map(String), {
    encoding: "utf8",
  });
  return Object.fromEntries(
    out
      .trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map(([step, , middle]) => [step, Number(middle)]),
  );
}

async function hpkeBytes() {
  const { outputFiles } = await build({
    entryPoints: [join(paths.root, "js-glue/src/privacy/hpke.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    write: false,
  });
  return weigh(outputFiles[0].contents).brotli;
}

export async function measure({ fast }) {
  need("run npm run build", ...files, join(paths.native, "../verify"));
  const sizes = files.map((file) => weigh(readFileSync(file)));
  const hpke = await hpkeBytes();
  const rounds = fast ? 3 : 31;
  const chromium = await inChromium(rounds);
  const held = fast ? 1000 : 20_000;
  const native = tasks.map((task) => ({ few: natively(task, 0), many: natively(task, held) }));
  const verified = ({ leader, second, combine, add }) => (Math.max(leader, second) + combine + add) / 1000;
  const limits = [
    { shard: 3, verify: 0.1 },
    { shard: 8, verify: 0.7 },
  ];
  return {
    title: "Private reports",
    about: `Chromium ${chromium.version}, every report in a Worker of its own with a fresh module; medians of ${rounds}. Natively one core, medians of 2,000 reports.`,
    bars: [
      { what: "module and its glue, brotli bytes", limit: 11_264, measured: sizes[0].brotli + sizes[1].brotli, digits: 0 },
      { what: "HPKE by WebCrypto, brotli bytes", limit: 1024, measured: hpke, digits: 0 },
      ...tasks.flatMap(({ name }, i) => [
        {
          what: `${name}: shard in Chromium, first call of a fresh module, ms`,
          limit: limits[i].shard,
          measured: chromium.rows[i].first,
          digits: 2,
        },
        { what: `${name}: verify natively, ms`, limit: limits[i].verify, measured: verified(native[i].few), digits: 3 },
        {
          what: `${name}: verify with ${held.toLocaleString("en")} reports held over verify with none`,
          limit: 1.25,
          measured: verified(native[i].many) / verified(native[i].few),
          digits: 2,
        },
      ]),
    ],
    tables: [
      {
        title: "A report in Chromium, milliseconds",
        columns: [
          { name: "task" },
          ...["compile and start", "shard, first", "shard, warm", "shard and seal"].map((name) => ({ name, digits: 2 })),
          { name: "upload, bytes", digits: 0 },
        ],
        rows: tasks.map(({ name }, i) => {
          const { start, first, warm, whole, bytes } = chromium.rows[i];
          return [name, start, first, warm, whole, bytes];
        }),
      },
      {
        title: "An aggregator, microseconds for one report",
        columns: [{ name: "task" }, ...["leader", "second", "combine", "add"].map((name) => ({ name, digits: 1 }))],
        rows: tasks.map(({ name }, i) => {
          const { leader, second, combine, add } = native[i].few;
          return [name, leader, second, combine, add];
        }),
        note: "leader and second: verification of the one's written-out and of the other's derived share; either also combines or adds.",
      },
    ],
  };
}
