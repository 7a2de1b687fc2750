// SPDX-License-Identifier: MIT
// A task file as docs/format/tasks.md describes it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const intents = ["none", "browsing", "focused", "comparing", "wishing", "cart", "ordered", "gift"];
const named = (k: number, word: string) => ["none", ...Array.from({ length: k - 1 }, (_, i) => `${word} ${i + 1}`)];

export const ldpTasks = (version = 1, categories = 12) => ({
  format: 1,
  version,
  mode: "ldp",
  streams: [
    { name: "intent", k: 8, epsilon: 2, values: intents },
    { name: "category", k: categories, epsilon: 2, values: named(categories, "Category") },
    { name: "priceBand", k: 8, epsilon: 2, values: named(8, "Band") },
  ],
});

export function writeTasks(folder: string, tasks: object = ldpTasks()) {
  const file = join(folder, `tasks-${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, JSON.stringify(tasks));
  return file;
}
