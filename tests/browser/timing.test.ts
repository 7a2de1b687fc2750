// SPDX-License-Identifier: MIT
// How long a page waits for an answer, as a script of the page could measure it.
import { expect, test } from "vitest";
import { stepMillis } from "../../js-glue/src/sdk/onTheGrid";
import { someOf } from "./support/range";
import { newShopper, type Shopper } from "./support/shopper";
import { openStore } from "./support/store";

const questions = 100;
const rounds = 5;

/** Milliseconds until each of some questions was answered. */
const answeredAfter = ({ page }: Shopper, count: number): Promise<number[]> =>
  page.evaluate(async (asked) => {
    const times: number[] = [];
    for (let question = 0; question < asked; question++) {
      const began = performance.now();
      await window.nearshelf.shelf({ strategy: "recommendedForYou", dryRun: true });
      times.push(performance.now() - began);
    }
    return times;
  }, count);

/** The largest distance between two empirical distributions (Kolmogorov and Smirnov). */
function distanceOf(a: readonly number[], b: readonly number[]): number {
  const below = (times: readonly number[], limit: number): number => times.filter((time) => time <= limit).length / times.length;
  return Math.max(...[...a, ...b].map((limit) => Math.abs(below(a, limit) - below(b, limit))));
}

test("timing_shape_fixed: answers to a page come after times that do not tell a full profile from an empty one", async () => {
  const store = await openStore();
  const known = await newShopper(store, { choice: "all" });
  await known.view(...someOf("Garden > Plants", 4), ...someOf("Kitchen > Cookware", 4));
  await known.open("/");
  const stranger = await newShopper(store, { choice: "all" });
  await stranger.open("/");
  const times: { full: number[]; empty: number[] } = { full: [], empty: [] };
  // In turns, so that what else the machine does befalls both.
  for (let round = 0; round < rounds; round++) {
    times.empty.push(...(await answeredAfter(stranger, questions / rounds)));
    times.full.push(...(await answeredAfter(known, questions / rounds)));
  }
  expect(await known.page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(8);
  // Exceeded by one of a thousand pairs of equal distributions.
  const limit = 1.95 * Math.sqrt(2 / questions);
  expect(distanceOf(times.full, times.empty)).toBeLessThan(limit);
  // Control: had every answer of one of them taken a step more, it would show.
  const later = times.empty.map((time) => time + stepMillis);
  expect(distanceOf(later, times.empty)).toBeGreaterThan(limit);
});
