// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { drawArms, isHeldOut } from "../../../../js-glue/src/privacy/reports/experiments";
import { type Ledger, ledgerParams, newLedger } from "../../../../js-glue/src/privacy/reports/ledger";
import { awaitsOrder, makePlainReport, plainAnswersDue, plainArm } from "../../../../js-glue/src/privacy/reports/plainAnswers";
import { experimentsOf, readTasks } from "../../../../js-glue/src/privacy/reports/tasks";
import type { ProfileExport } from "../../../../js-glue/src/sdk/api";
import { begin, Dice, day, tasksOf, week } from "../../support/reporting";
import { reportModule } from "../../support/reportModule";

const asked = (percent: number) => ({
  ...tasksOf([8, 8, 8]),
  experiment: { id: `shelves ${percent}`, heldOutPercent: percent, isPlain: true },
});
const ordered = (...times: number[]): ProfileExport => {
  const items = times.map((time) => ({ key: "", index: 0, title: "", weight: 1, time }));
  return { interests: [], viewed: [], bought: items, declined: [], visit: [], gift: false };
};
/** A Monday that begins a window. */
const monday = begin - (Math.floor(begin / week) % 4) * week - 3 * day;
function inArm(heldOut: boolean): Ledger {
  const ledger = newLedger(monday, () => 0);
  drawArms(ledger, experimentsOf(asked(50)), () => (heldOut ? 0 : 99));
  return ledger;
}

test("a shelf met is told once in four weeks, and so is an order that followed, each with the arm", () => {
  for (const heldOut of [false, true]) {
    const ledger = inArm(heldOut);
    expect(isHeldOut(ledger)).toBe(heldOut);
    const told = (at: number, profile: ProfileExport | null = null, meets = true): number[] =>
      plainAnswersDue(ledger, meets, profile, monday + at);
    expect(told(0, ordered(monday - day), false)).toEqual([]); // no shelf yet
    expect(told(day, ordered(monday))).toEqual([Number(heldOut)]); // an order before the shelf was met is none of its doing
    expect(told(2 * day)).toEqual([]);
    const arm = plainArm(ledger);
    expect(arm && awaitsOrder(arm, monday + 2 * day)).toBe(true);
    expect(told(3 * day, ordered(monday, monday + 2 * day), false)).toEqual([2 + Number(heldOut)]);
    expect(arm && awaitsOrder(arm, monday + 3 * day)).toBe(false);
    expect(told(20 * day, ordered(monday + 19 * day))).toEqual([]); // the second order of the same four weeks
    // The next four weeks begin anew: the last ones' order does not count in them.
    expect(told(29 * day, ordered(monday + 27 * day))).toEqual([Number(heldOut)]);
    expect(told(30 * day, ordered(monday + 27 * day))).toEqual([]);
    expect(told(31 * day, ordered(monday + 30 * day))).toEqual([2 + Number(heldOut)]);
  }
});

test("without an experiment, behind the clock and beyond the horizon nothing is told", () => {
  const stranger = newLedger(monday, () => 0);
  expect(plainAnswersDue(stranger, true, null, monday)).toEqual([]);
  const ledger = inArm(false);
  expect(plainAnswersDue(ledger, true, null, monday + (ledgerParams.horizonWeeks + 1) * week)).toEqual([]);
  expect(plainAnswersDue(ledger, true, null, monday)).toEqual([]); // time does not run back
});

test("the arm is drawn by the share that is asked for, and another share is another draw", () => {
  const dice = new Dice(11);
  let heldOut = 0;
  for (let profile = 0; profile < 10_000; profile++) {
    const ledger = newLedger(monday, dice.below);
    drawArms(ledger, experimentsOf(asked(10)), dice.below);
    heldOut += Number(isHeldOut(ledger));
  }
  expect(Math.abs(heldOut - 1000)).toBeLessThan(4 * Math.sqrt(10_000 * 0.1 * 0.9));
  const ledger = inArm(true);
  drawArms(ledger, experimentsOf(asked(10)), () => 99);
  expect(isHeldOut(ledger)).toBe(false);
  drawArms(ledger, experimentsOf(tasksOf([8, 8, 8])), () => 0);
  expect(plainArm(ledger)).toBeUndefined();
});

test("a plain answer has the size of every other report, carries week, arm and nothing else, and stands in the log as it was sent", async () => {
  const module = await reportModule();
  const ledger = inArm(true);
  const host = { ldpReport: async (report: Parameters<typeof module.ldpReport>[0]) => module.ldpReport(report) };
  const { body, url } = await makePlainReport(host as never, ledger, asked(50), 3, monday);
  expect([body.length, url]).toEqual([256, "https://shop.example/collector/ldp"]);
  expect([...body.subarray(0, 4)]).toEqual([1, 3, 3, 0]);
  expect([...body.subarray(28)].every((byte) => byte === 0)).toBe(true);
  expect(ledger.log).toEqual([
    { week: monday / week, stream: "experiment", answer: "held out and ordered", epsilon: 0, isPlain: true, taskVersion: 1 },
  ]);
  expect(ledger.spent).toBe(0);
  const unknown = { stream: 3, answer: 4, taskVersion: 1, week: 1, nonce: new Uint8Array(16) };
  expect(() => module.ldpReport(unknown)).toThrow("private report");
});

test("task_targeting: an experiment that holds out more than half, nobody, or has no name is refused with the file", () => {
  const { streams } = tasksOf([8, 8, 8]);
  const file = (experiment: unknown): string => JSON.stringify({ format: 1, version: 1, mode: "ldp", streams, experiment });
  const read = (experiment: unknown) => readTasks(file(experiment), "https://shop.example/tasks.json");
  for (const bad of [{ name: "a", heldOutPercent: 51 }, { name: "a", heldOutPercent: 0 }, { heldOutPercent: 5 }, { name: "a" }])
    expect(() => read(bad)).toThrow("holds out too many, or nobody");
  expect(experimentsOf(read({ name: "shelves", heldOutPercent: 50 }))).toEqual([
    { id: "shelves 50", heldOutPercent: 50, isPlain: true },
  ]);
  expect(experimentsOf(read(undefined))).toEqual([]);
});
