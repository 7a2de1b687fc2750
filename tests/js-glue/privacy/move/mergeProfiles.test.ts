// SPDX-License-Identifier: MIT

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Operation } from "../../../../js-glue/src/generated/numbers";
import { mergeProfiles, strongestOf } from "../../../../js-glue/src/privacy/move/mergeProfiles";
import {
  decodeProfile,
  type Evidence,
  encodeProfile,
  type SavedProfile,
} from "../../../../js-glue/src/privacy/move/savedProfile";
import { headBytes } from "../../../../js-glue/src/sdk/door";
import { callDoor } from "../../../../js-glue/src/sdk/wasmMemory";
import { wasmEngine } from "../../support/engines";
import { Dice } from "../../support/reporting";
import { tinyPack } from "../../support/tinyPack";

const recorded = Uint8Array.from(readFileSync(new URL("../../../vectors/profile/v1.bin", import.meta.url)));
const month = 30 * 86_400;
const now = 1_780_000_000;
const evidence = (key: number, weight: number, time: number): Evidence => ({
  key: key.toString(16).padStart(16, "0"),
  weight,
  time,
});
const profile = (more: Partial<SavedProfile>): SavedProfile => ({
  ...decodeProfile(recorded),
  interests: [],
  viewed: [],
  bought: [],
  declined: [],
  shown: [],
  lastTime: now,
  ...more,
});

/** What a mistaken rule would get wrong: chance profiles that share half of their keys. */
function anyProfile(seed: number): SavedProfile {
  const dice = new Dice(seed);
  const some = (): Evidence[] =>
    [...new Set(Array.from({ length: dice.below(30) }, () => dice.below(40)))].map((key) =>
      evidence(key, 1 + dice.below(50), now - dice.below(4 * month)),
    );
  const shown = [...new Set(Array.from({ length: dice.below(9) }, () => dice.below(12)))].map((key) => ({
    ...evidence(key, 0, now - dice.below(1000)),
    count: dice.below(9),
  }));
  return profile({
    interests: some(),
    viewed: some(),
    bought: some(),
    declined: some(),
    shown: shown.map(({ key, count, time }) => ({ key, count, time })),
  });
}

/** As of the same moment, rounded: what a profile knows. */
const known = (one: SavedProfile): string =>
  JSON.stringify(
    [one.interests, one.viewed, one.bought, one.declined].map((list) =>
      list.map(({ key, weight, time }) => [key, (weight * 2 ** (-(now - time) / month)).toFixed(6)]).sort(),
    ),
  );

test("decoding and encoding a recorded profile gives its bytes again", () => {
  expect(encodeProfile(decodeProfile(recorded))).toEqual(recorded);
});

test("of two devices' evidence the stronger counts, as of the later moment", () => {
  const mine = profile({ interests: [evidence(1, 8, now - month), evidence(2, 1, now)] });
  const theirs = profile({ interests: [evidence(1, 3, now), evidence(3, 5, now)] });
  // 8 views of a month ago are 4 today.
  expect(mergeProfiles(mine, theirs).interests.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
    evidence(1, 4, now),
    evidence(2, 1, now),
    evidence(3, 5, now),
  ]);
});

test("who merges what into what, how often and in which order does not matter", () => {
  for (let seed = 1; seed < 60; seed++) {
    const [a, b, c] = [anyProfile(seed), anyProfile(seed + 1000), anyProfile(seed + 2000)];
    const ab = mergeProfiles(a, b);
    expect(known(mergeProfiles(b, a))).toBe(known(ab));
    expect(known(mergeProfiles(ab, b))).toBe(known(ab));
    expect(known(mergeProfiles(ab, a))).toBe(known(ab));
    expect(known(mergeProfiles(ab, c))).toBe(known(mergeProfiles(a, mergeProfiles(b, c))));
  }
});

test("the visit stays the device's own", () => {
  const mine = profile({ visit: Uint8Array.of(1, 2) });
  expect(mergeProfiles(mine, profile({ visit: Uint8Array.of(9) })).visit).toEqual(mine.visit);
});

test("the engine reads what was merged, cut to its capacities, and what was shortened", async () => {
  const engine = await wasmEngine();
  callDoor(engine, Operation.loadPack, tinyPack(8).bytes);
  const wide = (from: number): SavedProfile =>
    profile({
      viewed: Array.from({ length: 120 }, (_, at) => evidence(from + at, 1 + at, now)),
      visit: decodeProfile(recorded).visit,
    });
  for (const [given, viewed] of [
    [mergeProfiles(wide(1), wide(500)), 128],
    [strongestOf(wide(1), 20), 20],
  ] as const) {
    expect(callDoor(engine, Operation.loadProfile, encodeProfile(given))[0]).toBe(0);
    const saved = decodeProfile(
      callDoor(engine, Operation.saveProfile, new Uint8Array(0)).slice(headBytes) as Uint8Array<ArrayBuffer>,
    );
    expect(saved.viewed).toHaveLength(viewed);
    expect(Math.max(...saved.viewed.map(({ weight }) => weight))).toBe(120);
  }
});

test("a profile of another version or a damaged one is refused", () => {
  for (const at of [0, 4, 20]) {
    const broken = recorded.slice();
    broken[at] = (broken[at] ?? 0) ^ 255;
    expect(() => decodeProfile(broken)).toThrow("profile");
  }
});
