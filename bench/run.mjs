// SPDX-License-Identifier: MIT
// Measures, prints and writes docs/benchmarks.{md,json}.
// usage: npm run bench -- [--only quality,bytes,…] [--fast]   (--fast: fewer rounds and smaller stores; prints only)
import { parseArgs } from "node:util";
import { announce } from "../tools/stage.mjs";
import { circumstances } from "./support/machine.mjs";
import { Skipped } from "./support/paths.mjs";
import { partMarkdown, writeReport } from "./support/report.mjs";
import { isMet } from "./support/tables.mjs";

const order = [
  "quality",
  "ablation",
  "sweep",
  "peers",
  "baskets",
  "params",
  "cold",
  "dials",
  "scale",
  "bytes",
  "build",
  "speed",
  "start",
  "lighthouse",
  "wordpress",
  "search",
  "collector",
  "report",
  "feedback",
  "intent",
  "lifecycle",
  "slots",
  "decide",
];

const { values } = parseArgs({ options: { only: { type: "string" }, fast: { type: "boolean", default: false } } });
const names = values.only?.split(",") ?? order;
for (const name of names) {
  if (!order.includes(name)) throw new Error(`--only: found "${name}", expected one or more of ${order.join(",")}`);
}

const fresh = {};
for (const name of names) {
  announce(name);
  const { measure } = await import(`./parts/${name}.mjs`);
  const where = circumstances();
  try {
    fresh[name] = { tables: [], plots: [], bars: [], ...(await measure({ fast: values.fast })), ...where };
    process.stdout.write(`${partMarkdown(fresh[name])}\n`);
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    process.stdout.write(`skipped: ${error.message}\n`);
  }
  // After every part, so that a part that fails costs no other's figures.
  if (fresh[name] && !values.fast) await writeReport({ [name]: fresh[name] }, order);
}
const missed = Object.values(fresh).flatMap(({ bars }) => bars.filter((bar) => !isMet(bar)));
for (const { what } of missed) process.stdout.write(`\nmissed: ${what}`);
process.stdout.write("\n");
