// SPDX-License-Identifier: MIT
import { nearshelf } from "./collector.ts";

/** Reports counted per stream, over all windows and versions. */
export async function reportsIn(database: string) {
  const { stdout, stderr } = await nearshelf("estimate", "--database", database, "--json");
  if (!stdout) throw new Error(stderr);
  const sums: Record<string, number> = {};
  for (const { stream, reports } of JSON.parse(stdout).streams) sums[stream] = (sums[stream] ?? 0) + reports;
  return sums;
}
