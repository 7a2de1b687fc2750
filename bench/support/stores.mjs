// SPDX-License-Identifier: MIT
// Made-up stores of bench/scale and their packs, built once and kept in build/bench.

import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { run } from "../../tools/stage.mjs";
import { need, paths } from "./paths.mjs";

/** A day after the generator's last order, so that packs do not depend on today. */
const builtOn = "2025-11-01";

/** Every order as a visit: the generator writes no sessions, and a pack with a session model is the heavier one. */
async function writeSessions(orders, sessions) {
  const out = createWriteStream(sessions);
  let current = "";
  let items = [];
  const flush = () => (items.length > 1 ? out.write(`${items.join(" ")}\n`) : true);
  for await (const line of createInterface({ input: createReadStream(orders) })) {
    const [order, item] = line.split(",");
    if (item === "product_id") continue;
    if (order !== current) {
      if (!flush()) await once(out, "drain");
      items = [];
      current = order;
    }
    items.push(item);
  }
  flush();
  out.end();
  await once(out, "finish");
}

/** { catalog, orders, sessions }: files of a store with so many items and ten order lines each. */
export async function storeFiles(items) {
  const folder = join(paths.work, `store-${items}`);
  const files = {
    catalog: join(folder, "catalog.csv"),
    orders: join(folder, "orders.csv"),
    sessions: join(folder, "sessions.txt"),
  };
  if (!existsSync(files.sessions)) {
    mkdirSync(folder, { recursive: true });
    await run("node", ["bench/scale/makeStore.mjs", folder, "--items", String(items), "--lines", String(items * 10)]);
    await writeSessions(files.orders, files.sessions);
  }
  return files;
}

export function buildArguments({ catalog, orders, sessions }, out) {
  return ["build", "--catalog", catalog, "--orders", orders, "--sessions", sessions, "--now", builtOn, "--out", out];
}

/** The folder of a store's pack and its manifest, rebuilt when the trainer is newer. */
export async function storePack(items) {
  need("run npm run build", paths.native);
  const folder = join(paths.work, `store-${items}`, "pack");
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < statSync(paths.native).mtimeMs) {
    await run(paths.native, buildArguments(await storeFiles(items), folder), { stdio: "ignore" });
  }
  const { pack, cards } = JSON.parse(readFileSync(manifest, "utf8"));
  return {
    folder,
    manifest,
    pack: join(folder, pack.file),
    cards: join(folder, cards.file),
    ids: JSON.parse(readFileSync(join(folder, cards.file), "utf8")).id,
  };
}
