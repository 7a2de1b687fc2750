// SPDX-License-Identifier: MIT
// The plugin promises PHP 7.4, and this machine's PHP is newer: its files are read with 7.4's grammar, what the parser lets pass of later
// ones is looked for in the tree, and the functions that later versions brought are named.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Engine } from "php-parser";
import { root, runMain } from "./stage.mjs";

/** Of PHP 8.0 to 8.4, by its migration guides; WordPress itself brings some of them to older versions, but not before its own files are loaded. */
const newerFunctions = [
  ...["str_contains", "str_starts_with", "str_ends_with", "get_debug_type", "fdiv", "preg_last_error_msg", "get_resource_id"],
  ...["array_is_list", "fsync", "fdatasync", "enum_exists", "json_validate", "mb_str_pad", "str_increment", "str_decrement"],
  ...["array_find", "array_find_key", "array_any", "array_all", "mb_trim", "mb_ltrim", "mb_rtrim", "mb_ucfirst", "mb_lcfirst"],
];
const called = new RegExp(`(?<![>:\\w])(${newerFunctions.join("|")})\\s*\\(`, "i");

const newerTypes = ["mixed", "never", "null", "false", "true"];

/** What a node holds that PHP 7.4 does not read; undefined: nothing. */
function newerIn(node) {
  if (node.kind === "uniontype" || node.kind === "intersectiontype") return "a type of several";
  if (node.kind === "parameter" && node.flags > 0) return "a property declared by its constructor";
  if (node.kind === "property" && node.readonly) return "a read-only property";
  if (node.kind === "typereference" && newerTypes.includes(node.name)) return `the type ${node.name}`;
  return undefined;
}

function findNewer(node, tell) {
  if (typeof node !== "object" || node === null) return;
  const newer = newerIn(node);
  if (newer) tell(newer, node.loc?.start.line ?? 0);
  for (const [name, child] of Object.entries(node)) if (name !== "loc") findNewer(child, tell);
}

runMain(async () => {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "integrations/woocommerce/*.php"], {
    cwd: root,
    encoding: "utf8",
  });
  const problems = [];
  for (const file of files.split("\n").filter(Boolean)) {
    const code = readFileSync(root + file, "utf8");
    try {
      const reader = new Engine({ parser: { version: "7.4", extractDoc: false }, ast: { withPositions: true } });
      findNewer(reader.parseCode(code, file), (newer, line) => problems.push(`${file}:${line}: PHP 7.4 has not ${newer}`));
    } catch (error) {
      problems.push(`${file}:${error.lineNumber}: not PHP 7.4: ${error.message}`);
    }
    code.split("\n").forEach((line, index) => {
      // The parser's tree does not tell it from a class of that name.
      if (/\)\s*:\s*\??static\b/.test(line)) problems.push(`${file}:${index + 1}: PHP 7.4 has not the type static`);
      const [, name] = called.exec(line.replace(/\/\/.*|^\s*\*.*/, "")) ?? [];
      if (name) problems.push(`${file}:${index + 1}: PHP 7.4 has no ${name}()`);
    });
  }
  if (problems.length > 0) throw new Error(`\n${problems.join("\n")}`);
  process.stdout.write("    the plugin is PHP 7.4\n");
});
