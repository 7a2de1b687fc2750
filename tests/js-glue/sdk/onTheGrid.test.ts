// SPDX-License-Identifier: MIT
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onTheGrid, stepMillis } from "../../../js-glue/src/sdk/onTheGrid";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/** Milliseconds until a question whose ranking takes `work` is answered. */
async function answeredAfter(work: number, fails = false): Promise<number> {
  const began = performance.now();
  let ended = Number.NaN;
  const ranking = async (): Promise<string> => {
    await new Promise((resume) => setTimeout(resume, work));
    if (fails) throw new Error("no shelf");
    return "shelf";
  };
  const asked = onTheGrid(ranking)
    .catch(String)
    .then(() => {
      ended = performance.now();
    });
  await vi.runAllTimersAsync();
  await asked;
  return ended - began;
}

test("timing_shape_fixed: an empty profile, a full one and a failure are answered after the same time", async () => {
  for (const work of [0, 1, 3, 7])
    expect([await answeredAfter(work), await answeredAfter(work, true)]).toEqual([stepMillis, stepMillis]);
  expect(await answeredAfter(stepMillis + 1)).toBe(2 * stepMillis);
});
