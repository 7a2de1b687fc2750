// SPDX-License-Identifier: MIT
// Every source the code names as [Key] stands in docs/references.md, and every entry there is named by the code.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, runMain } from "./stage.mjs";

const bibliography = "docs/references.md";
const citing =
  /^(core|trainer|collector|cli|wasm|js-glue\/src|bench)\/.*\.(h|cpp|def|ts|mjs)$|^docs\/((format|decisions)\/.*|model)\.md$/;

/** Where a line of code may cite: in its comment, and in the sentences of a .def table. */
function prose(file, line) {
  if (/\.(md|def)$/.test(file)) return line;
  const comment = line.search(/\/\/|^\s*\*/);
  return comment < 0 ? "" : line.slice(comment);
}

/** The keys of "[Key]", "[Key: what it says]" and "[One: this, Other: that]"; Markdown links are none. */
function keysIn(text) {
  const keys = [];
  for (const [, inside] of text.matchAll(/\[([^\][]+)\](?!\()/g)) {
    for (const [, key] of inside.matchAll(/(?:^|, )([A-Z][A-Za-z]*\d*)(?=:|,|$)/g)) keys.push(key);
  }
  return keys;
}

runMain(async () => {
  const entries = new Map();
  const problems = [];
  readFileSync(join(root, bibliography), "utf8")
    .split("\n")
    .forEach((line, index) => {
      const key = line.match(/^- \*\*\[(\w+)\]\*\* \S/)?.[1];
      if (!key) return;
      if (entries.has(key)) problems.push(`${bibliography}:${index + 1}: [${key}] stands twice`);
      entries.set(key, index + 1);
    });

  const cited = new Set();
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split("\n");
  for (const file of files.filter((name) => citing.test(name))) {
    let text;
    try {
      text = readFileSync(join(root, file), "utf8");
    } catch {
      continue; // deleted, and not yet committed
    }
    text.split("\n").forEach((line, index) => {
      for (const key of keysIn(prose(file, line))) {
        cited.add(key);
        if (!entries.has(key)) problems.push(`${file}:${index + 1}: [${key}] is not in ${bibliography}`);
      }
    });
  }
  for (const [key, line] of entries) {
    if (!cited.has(key)) problems.push(`${bibliography}:${line}: [${key}] is cited nowhere`);
  }
  if (problems.length > 0) throw new Error(`references\n${problems.join("\n")}`);
  process.stdout.write(`    ${entries.size} references, all cited\n`);
});
