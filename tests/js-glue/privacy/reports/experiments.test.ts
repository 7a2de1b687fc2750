// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { drawArms, isHeldOut, noteExposure, outcomeOf } from "../../../../js-glue/src/privacy/reports/experiments";
import { type Ledger, newLedger, weekOf } from "../../../../js-glue/src/privacy/reports/ledger";
import type { SplitTask } from "../../../../js-glue/src/privacy/reports/tasks";
import type { ProfileExport } from "../../../../js-glue/src/sdk/api";
import { begin, Dice, week } from "../../support/reporting";

const task = (id: string, heldOutPercent: number): SplitTask => ({
  ...{ name: `experiment:${id}`, id, heldOutPercent },
  ...{ config: new Uint8Array(), values: [], leader: "", second: "" },
});
const bought = (...times: number[]): ProfileExport => {
  const items = times.map((time) => ({ key: "", index: 0, title: "", weight: 1, time }));
  return { interests: [], viewed: [], bought: items, declined: [], visit: [], gift: false };
};
const armOf = ({ arms }: Ledger, id = "a") => arms?.[id];

test("an arm is drawn once and by chance alone: its share is the one that was asked for", () => {
  const dice = new Dice(3);
  let heldOut = 0;
  for (let profile = 0; profile < 10_000; profile++) {
    const ledger = newLedger(begin, dice.below);
    drawArms(ledger, [task("a", 20), task("plain", 0)], dice.below);
    const drawn = armOf(ledger);
    for (let again = 0; again < 3; again++) drawArms(ledger, [task("a", 20)], dice.below);
    expect(armOf(ledger)).toBe(drawn);
    expect(Object.keys(ledger.arms ?? {})).toEqual(["a"]);
    heldOut += Number(isHeldOut(ledger));
  }
  expect(Math.abs(heldOut - 2000)).toBeLessThan(4 * Math.sqrt(10_000 * 0.2 * 0.8));
});

test("an experiment that is no longer asked holds nobody out, and a profile without one is in no arm", () => {
  const ledger = newLedger(begin, () => 0);
  expect([isHeldOut(ledger), noteExposure(ledger, begin)]).toEqual([false, false]);
  drawArms(ledger, [task("a", 1)], () => 0);
  expect(isHeldOut(ledger)).toBe(true);
  drawArms(ledger, [task("b", 1)], () => 99);
  expect([isHeldOut(ledger), armOf(ledger)]).toEqual([false, undefined]);
});

test("what is told is of the last four whole weeks: whether a shelf was met, in which arm, and whether an order followed in such a week", () => {
  for (const [draw, first] of [
    [99, 1],
    [0, 3],
  ] as const) {
    const ledger = newLedger(begin, () => 0);
    drawArms(ledger, [task("a", 20)], () => draw);
    const told = (profile: ProfileExport | null, now: number): number => outcomeOf(armOf(ledger), profile, now);
    expect(told(bought(begin), begin)).toBe(0);
    expect(noteExposure(ledger, begin)).toBe(true);
    expect(noteExposure(ledger, begin)).toBe(false);
    expect(told(bought(begin), begin)).toBe(0); // this week is not over
    for (let later = 1; later <= 4; later++) {
      expect(told(null, begin + later * week)).toBe(first);
      expect(told(bought(begin + week, begin - week), begin + later * week)).toBe(first); // no shelf was met then
      expect(told(bought(begin), begin + later * week)).toBe(first + 1);
    }
    expect(told(bought(begin), begin + 5 * week)).toBe(0);
    expect(noteExposure(ledger, begin + 3 * week)).toBe(true);
    expect(told(bought(begin), begin + 4 * week)).toBe(first + 1);
    expect(told(bought(begin), begin + 5 * week)).toBe(first);
    for (let later = 4; later < 12; later++) noteExposure(ledger, begin + later * week);
    expect(armOf(ledger)?.met).toEqual([7, 8, 9, 10, 11].map((later) => weekOf(begin) + later));
  }
});
