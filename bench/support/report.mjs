// SPDX-License-Identifier: MIT
// docs/benchmarks.json holds what every part last found; docs/benchmarks.md is written from it alone.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paths } from "./paths.mjs";
import { drawPlot } from "./plots.mjs";
import { barsTable, toMarkdown } from "./tables.mjs";

const jsonFile = join(paths.docs, "benchmarks.json");

const load = () => (existsSync(jsonFile) ? JSON.parse(readFileSync(jsonFile, "utf8")) : { parts: {} });

const preface = `# Benchmarks

Written by \`npm run bench\` from \`benchmarks.json\`, which holds the same figures; \`npm run bench -- --only NAME,…\` measures single parts anew and
leaves the others as they were. Every part says when, on which commit (a plus: with changes not yet in it) and on which machine it ran. Times are medians
and move with the machine and with what else runs on it; the ratios compare what ran side by side in the same minutes and move far less.
Rows marked "published" are quoted, not measured.
`;

export function partMarkdown({ title, about, tables, plots, bars, date, commit, machine, loadAverage }) {
  const blocks = [`## ${title}`, about];
  if (bars.length > 0) blocks.push(barsTable(bars));
  for (const { file, alt } of plots) blocks.push(`![${alt}](benchmarks/${file})`);
  for (const table of tables) blocks.push(`### ${table.title}`, toMarkdown(table), ...(table.note ? [table.note] : []));
  blocks.push(`*${date}, commit ${commit}; ${machine}; load average at the start ${loadAverage}.*`);
  return blocks.join("\n\n");
}

function toText(parts) {
  const bars = parts.flatMap((part) => part.bars);
  const summary = bars.length > 0 ? ["## Bars", barsTable(bars)] : [];
  return `${[preface, ...summary, ...parts.map(partMarkdown)].join("\n\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

/** What a part found, without the specifications of its plots. */
const withoutSpecs = (part) => ({ ...part, plots: part.plots.map(({ file, alt }) => ({ file, alt })) });

/** Puts freshly measured parts in place of the earlier ones and writes all files; `order` names every part there is. */
export async function writeReport(fresh, order) {
  const report = load();
  mkdirSync(join(paths.docs, "benchmarks"), { recursive: true });
  for (const [name, part] of Object.entries(fresh)) report.parts[name] = withoutSpecs(part);
  const parts = Object.fromEntries(order.filter((name) => report.parts[name]).map((name) => [name, report.parts[name]]));
  writeFileSync(jsonFile, `${JSON.stringify({ parts }, null, 1)}\n`);
  writeFileSync(join(paths.docs, "benchmarks.md"), toText(Object.values(parts)));
  for (const { file, spec } of Object.values(fresh).flatMap(({ plots }) => plots)) {
    writeFileSync(join(paths.docs, "benchmarks", file), await drawPlot(spec));
  }
}
