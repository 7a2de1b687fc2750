// SPDX-License-Identifier: MIT
// How much better a store's pack becomes with what reporting shoppers say, in each mode.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildAndRank, demandMet } from "../feedback/packQuality.mjs";
import { ldpEstimates, splitEstimates } from "../feedback/reports.mjs";
import { makeSeason, writeExports } from "../feedback/season.mjs";
import { need, paths } from "../support/paths.mjs";

const shelf = 12;
const page = 50;

async function rowsFor(folder, orders, crowd, seed) {
  const season = makeSeason(seed);
  const exports = writeExports(folder, season, orders);
  const rows = [];
  const add = (mode, shoppers, estimates) => {
    const order = buildAndRank(folder, `${mode}-${shoppers}`, exports, estimates);
    rows.push({
      mode,
      shoppers,
      orders,
      shelf: 100 * demandMet(order, season, shelf),
      page: 100 * demandMet(order, season, page),
    });
  };
  add("none", 0);
  for (const shoppers of crowd) {
    add("ldp", shoppers, await ldpEstimates(folder, season, shoppers));
    add("split", shoppers, splitEstimates(folder, season, shoppers));
  }
  return rows;
}

/** Mean over seasons, so that no lucky draw decides. */
async function meanRows(folder, orders, crowd, seeds) {
  const runs = [];
  for (const seed of seeds) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    runs.push(await rowsFor(folder, orders, crowd, seed));
  }
  return runs[0].map((row, i) => {
    const mean = (what) => runs.reduce((sum, run) => sum + run[i][what], 0) / runs.length;
    return [row.orders, row.mode, row.shoppers, mean("shelf"), mean("page")];
  });
}

export async function measure({ fast }) {
  need("run npm run build", paths.native);
  const crowd = fast ? [1000, 10_000] : [1000, 10_000, 100_000];
  const seeds = fast ? [1] : [1, 2, 3];
  const folder = join(paths.work, "feedback");
  const rows = [];
  for (const orders of [0, 3000]) rows.push(...(await meanRows(folder, orders, crowd, seeds)));
  return {
    title: "What private reports give back",
    about: `A made-up store of 600 products in 12 categories, whose shoppers want something else than last season's orders say (\`bench/feedback/season.mjs\`): categories rose and fell, every eighth product is new. Each pack is built by \`nearshelf build\` with what \`nearshelf estimate\` may say of so many reporting shoppers in one window. The figures are for a shopper the engine knows nothing of: the share of what shoppers want now that the first ${shelf} and ${page} products by the pack's popularity meet, of what the best ${shelf} and ${page} could.`,
    tables: [
      {
        title: "Demand met without any knowledge of the shopper",
        columns: [
          { name: "orders of last season", digits: 0 },
          { name: "mode" },
          { name: "reporting shoppers", digits: 0 },
          { name: `first ${shelf}, % of the best`, digits: 1 },
          { name: `first ${page}, % of the best`, digits: 1 },
        ],
        rows,
        note: `Mean of ${seeds.length} draws of store and shoppers. \`ldp\` (ε = 2) knows categories only; \`split\` (ε = 1 a week) knows items.`,
      },
    ],
  };
}
