// SPDX-License-Identifier: MIT
// Which room may include or import which, from one table. A room that reaches where it may not is named with file and line.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { root, runMain } from "./stage.mjs";

/** The core's rooms along the flow of data: each may look left, never right. */
const coreFlow = ["base", "pack", "signal", "profile", "intent", "candidates", "rank", "shelf", "engine", "door"];
/** Beside the flow, for their own modules: lifecycle forecasts, search, decisions, the private reports' client, and what only collectors link. */
const coreAside = {
  lifecycle: ["base", "lifecycle"],
  search: ["base", "search"],
  decide: ["base", "intent", "lifecycle", "decide"],
  report: ["base", "report"],
  aggregate: ["base", "report", "aggregate"],
};
/** The core's allowed exceptions: what sits left but needs a type from the right, and why. */
const coreExceptions = {
  pack: ["rank/rankParams.h"], // the blend's weights travel in the pack
  profile: ["intent/visit.h"], // profile and visit are saved together
};

/** The collector's rooms from the ground up: each may look left, never right. */
const collectorFlow = [
  ...["week", "mac", "sql", "metrics", "tasks", "http", "files", "mailbox"],
  ...["shopify", "reports", "split", "estimate", "serve"],
];
const trainerRooms = ["build", "evaluate", "indexing", "ingest", "intent", "lifecycle", "model"];

/** Standard headers that the core may not use: they bring I/O, clocks, randomness or kilobytes. */
const forbiddenInCore =
  /<(iostream|fstream|sstream|iomanip|chrono|random|regex|locale|functional|map|unordered_map|set|thread|mutex|filesystem|ctime|cstdio|vector|string)>/;

/** Other rooms: which of the project's rooms their includes and imports may reach. */
const rooms = {
  collector: { may: ["core", "collector"], path: /^collector\// },
  trainer: { may: ["core", "trainer"], path: /^trainer\// },
  cli: { may: ["core", "trainer", "collector", "cli"], path: /^cli\// },
  wasm: { may: ["core", "wasm"], path: /^wasm\/(?!studio)/ },
  studio: { may: ["core", "trainer"], path: /^wasm\/studio/ },
  "js-glue": { may: ["wasm", "js-glue"], path: /^js-glue\/src\// },
  "demo-store": { may: ["demo-store", "tools", "js-glue"], path: /^demo-store\// },
};

/** What js-glue may touch in one file only. */
const oneFileOnly = [
  { what: "IndexedDB", pattern: /\bindexedDB\b/, file: "js-glue/src/sdk/profileStore.ts" },
  { what: "the clock", pattern: /\bDate\.now\(|\bnew Date\(/, file: "js-glue/src/sdk/clock.ts" },
  { what: "randomness", pattern: /getRandomValues|Math\.random/, file: "js-glue/src/sdk/random.ts" },
  { what: "sending", pattern: /method: "POST"|sendBeacon|XMLHttpRequest|fetchLater/, file: "js-glue/src/privacy/send.ts" },
];

/** The one library in the storefront, and the lazily loaded file that uses it. */
const usesLibrary = { qr: "js-glue/src/privacy/move/drawCode.ts" };

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split("\n");
const problems = [];

function eachLine(file, visit) {
  readFileSync(root + file, "utf8")
    .split("\n")
    .forEach((line, index) => {
      visit(line, (message) => problems.push(`${file}:${index + 1}: ${message}`));
    });
}

function checkCore(file) {
  const room = file.match(/^core\/src\/(\w+)\//)?.[1];
  eachLine(file, (line, report) => {
    if (forbiddenInCore.test(line)) report(`the core may not use ${line.trim().slice(9)}`);
    const included = line.match(/^#include "(?!nearshelf\/)((\w+)\/[\w.]+)"/);
    if (!included) return;
    if (!room) return report(`a public header may not include the private ${included[1]}`);
    const allowed = coreAside[room]
      ? coreAside[room].includes(included[2])
      : coreFlow.indexOf(included[2]) <= coreFlow.indexOf(room) && coreFlow.includes(included[2]);
    if (!allowed && !coreExceptions[room]?.includes(included[1])) report(`core/${room} may not look at ${included[1]}`);
  });
}

function roomOfInclude(path) {
  if (path.startsWith("nearshelf/") || [...coreFlow, ...Object.keys(coreAside)].includes(path.split("/")[0])) return "core";
  if (collectorFlow.includes(path.split("/")[0])) return "collector";
  if (trainerRooms.includes(path.split("/")[0])) return "trainer";
  if (path.startsWith("doorCalls")) return "wasm";
  return null;
}

function checkRoom(file, name, { may }) {
  eachLine(file, (line, report) => {
    const include = line.match(/^#include "([^"]+)"/)?.[1];
    const reached = include
      ? roomOfInclude(include)
      : line.match(/from "(?:\.\.\/)+(core|trainer|cli|wasm|js-glue|demo-store|tools|collector)\//)?.[1];
    if (reached && !may.includes(reached)) report(`${name} may not reach ${reached}`);
    if (name === "collector" && reached === name) {
      const [from, to] = [file.split("/")[2], include.split("/")[0]];
      if (collectorFlow.indexOf(to) > collectorFlow.indexOf(from)) report(`collector/${from} may not look at ${include}`);
    }
    if (name !== "js-glue") return;
    for (const rule of oneFileOnly) {
      if (file !== rule.file && rule.pattern.test(line)) report(`${rule.what} is touched in ${rule.file} only`);
    }
    const imported = line.match(/from "([^."#][^"]*)"/)?.[1];
    if (imported && file !== usesLibrary[imported]) report(`js-glue has no runtime dependency, but imports ${imported}`);
  });
}

runMain(async () => {
  for (const file of files) {
    if (/^core\/.*\.(h|cpp)$/.test(file)) checkCore(file);
    for (const [name, room] of Object.entries(rooms)) {
      if (room.path.test(file) && /\.(h|cpp|ts|mjs)$/.test(file) && !file.includes("/generated/")) checkRoom(file, name, room);
    }
  }
  if (problems.length > 0) throw new Error(`layers:\n  ${problems.join("\n  ")}`);
  process.stdout.write("    layers hold\n");
});
