// SPDX-License-Identifier: MIT
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { paths } from "./paths.mjs";

const run = promisify(execFile);

/** "22727  ALARM CLOCK" → "ALARM CLOCK": what follows the id. */
const titleOf = (name) => name.replace(/^\S+\s+/, "").replace(/\s+/g, " ");

/** [[weight, title, title]] out of what `nearshelf inspect --pairs` prints. */
export const readPairs = (text) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t"))
    .map(([weight, first, second]) => [Number(weight), titleOf(first), titleOf(second)]);

/** The pairs that a pack of these orders holds to belong together most. */
export async function strongestPairs(orderFiles, most) {
  const out = join(paths.work, "pairs");
  await run(paths.native, ["build", "--fast", "--orders", ...orderFiles, "--now", "2011-12-31", "--out", out]);
  const { pack, cards } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  const files = [join(out, pack.file), "--cards", join(out, cards.file)];
  const { stdout } = await run(paths.native, ["inspect", ...files, "--pairs", String(most)]);
  return readPairs(stdout);
}
