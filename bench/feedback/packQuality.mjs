// SPDX-License-Identifier: MIT
// How well the order a pack gives to a shopper it knows nothing of fits what shoppers want.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../support/paths.mjs";

const numbersTag = 3;

/** Ids by the pack's popularity, most first; ties in the pack's own order, as the engine breaks them. */
function popularOrder(folder) {
  const files = readdirSync(folder);
  const pack = readFileSync(
    join(
      folder,
      files.find((name) => name.endsWith(".nsp")),
    ),
  );
  const { id } = JSON.parse(
    readFileSync(
      join(
        folder,
        files.find((name) => name.startsWith("cards")),
      ),
    ),
  );
  let offset = 0;
  for (let section = 0; section < pack.readUInt32LE(8); ++section) {
    const at = 32 + 16 * section;
    if (pack.readUInt32LE(at) === numbersTag) offset = pack.readUInt32LE(at + 4);
  }
  const order = id.map((_, i) => i).sort((a, b) => pack[offset + b] - pack[offset + a] || a - b);
  return order.map((i) => id[i]);
}

/** Share of this season's interest that the first `count` products meet, as a share of what the best `count` could. */
export function demandMet(order, season, count) {
  const wanted = new Map(season.ids.map((id, item) => [id, season.now[item]]));
  const best = [...season.now].sort((a, b) => b - a).slice(0, count);
  const met = order.slice(0, count).reduce((sum, id) => sum + wanted.get(id), 0);
  return met / best.reduce((a, b) => a + b);
}

export function buildAndRank(folder, name, exports, estimates) {
  const out = join(folder, name);
  const args = ["build", "--catalog", exports.catalog, "--out", out, "--now", "2026-09-01", "--fast"];
  if (exports.orders) args.push("--orders", exports.orders);
  if (estimates) args.push("--estimates", estimates);
  execFileSync(paths.native, args, { stdio: ["ignore", "ignore", "inherit"] });
  return popularOrder(out);
}
