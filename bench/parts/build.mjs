// SPDX-License-Identifier: MIT
// What building a pack takes.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { costOf } from "../support/childCost.mjs";
import { need, paths } from "../support/paths.mjs";
import { buildArguments, storeFiles } from "../support/stores.mjs";

async function rowFor(items) {
  const files = await storeFiles(items);
  const out = join(paths.work, `build-${items}`);
  const { seconds, peakMiB } = await costOf(paths.native, buildArguments(files, out));
  const { pack } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  const inputMegabytes = Object.values(files).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  return [items, items * 10, inputMegabytes, seconds, peakMiB, pack.bytes / 1e6];
}

export async function measure({ fast }) {
  need("run npm run build", paths.native);
  const rows = [];
  for (const items of fast ? [3000] : [3000, 100_000]) rows.push(await rowFor(items));
  const [items, , , seconds, peakMiB] = rows.at(-1);
  const store = `${items.toLocaleString("en")} items, ${(items * 10).toLocaleString("en")} order lines`;
  return {
    title: "Building a pack",
    about:
      "`nearshelf build` on made-up stores (`bench/scale/makeStore.mjs`) with catalog, orders and every order also given as a visit. Peak memory is the kernel's own high-water mark.",
    bars: [
      { what: `build of ${store}, seconds`, limit: 300, measured: seconds, digits: 0 },
      { what: `build of ${store}, GiB`, limit: 4, measured: peakMiB / 1024, digits: 2 },
    ],
    tables: [
      {
        title: "Time and memory",
        columns: [
          { name: "items", digits: 0 },
          { name: "order lines", digits: 0 },
          { name: "input, MB", digits: 0 },
          { name: "seconds", digits: 1 },
          { name: "peak memory, MiB", digits: 0 },
          { name: "pack, MB", digits: 2 },
        ],
        rows,
        note: "One run each, wall-clock time.",
      },
    ],
  };
}
