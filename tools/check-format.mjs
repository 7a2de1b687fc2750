// SPDX-License-Identifier: MIT
// Every C++ file is as clang-format writes it; `--fix` writes it so.
import { execFileSync } from "node:child_process";
import { root, run, runMain } from "./stage.mjs";

const files = execFileSync("git", ["ls-files", "*.h", "*.cpp"], { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
const fix = process.argv.includes("--fix");

runMain(() => run("clang-format", fix ? ["-i", ...files] : ["--dry-run", "-Werror", ...files]));
