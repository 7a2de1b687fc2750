// SPDX-License-Identifier: MIT
// When, on what commit and on what machine figures were measured.
import { execFileSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { root } from "../../tools/stage.mjs";

const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

/** "abc1234", with a plus where measured sources differ from it; "unknown" outside a clone. */
function commit() {
  try {
    const changed = git("status", "--porcelain", "core", "trainer", "cli", "wasm", "js-glue", "cmake") !== "";
    return git("rev-parse", "--short", "HEAD") + (changed ? "+" : "");
  } catch {
    return "unknown";
  }
}

export function circumstances() {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    machine: `${cpu?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`,
    loadAverage: Number(loadavg()[0].toFixed(1)),
  };
}
