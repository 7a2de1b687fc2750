// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { newLedger, streamDue, weekOf } from "../../../../js-glue/src/privacy/reports/ledger";
import { changeMode, chargeTask, splitDue, taskDue } from "../../../../js-glue/src/privacy/reports/splitLedger";
import { begin, Dice, day, week } from "../../support/reporting";

const ids = ["a", "b", "c", "d", "e"];

/** One look at the ledger; answers the task that was reported. */
function look(ledger: ReturnType<typeof newLedger>, at: number, dice: Dice): string | null {
  if (!splitDue(ledger, at, dice.below)) return null;
  const task = taskDue(ledger, ids, at, dice.below);
  if (task) chargeTask(ledger, task, `items-${task}`, 1, at);
  return task;
}

test("ledger_budget_invariants: in mode split each task once a week, two tasks at most, whatever clock and chance do", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dice = new Dice(seed);
    let ledger = newLedger(begin, dice.below);
    let now = begin;
    for (let act = 0; act < 600; act++) {
      now += dice.below(50) === 0 ? 365 * day * (dice.below(2) ? 1 : -1) : dice.below(day);
      ledger = structuredClone(ledger);
      look(ledger, now, dice);
    }
    const weeks = ledger.log.map(({ week: at }) => at);
    for (const at of new Set(weeks)) {
      const tasks = ledger.log.filter((line) => line.week === at).map(({ stream }) => stream);
      expect(tasks.length).toBeLessThanOrEqual(2);
      expect(new Set(tasks).size).toBe(tasks.length);
    }
  }
});

test("over a year every task is drawn about as often as the others", () => {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (let seed = 1; seed <= 60; seed++) {
    const dice = new Dice(seed);
    const ledger = newLedger(begin, dice.below);
    for (let at = begin; at < begin + 50 * week; at += day / 2) {
      const task = look(ledger, at, dice);
      if (task) counts.set(task, (counts.get(task) ?? 0) + 1);
    }
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(all).toBeGreaterThan(60 * 80);
  for (const count of counts.values()) expect(Math.abs(count / all - 1 / ids.length)).toBeLessThan(0.02);
});

test("in the week in which a store changes its mode nothing more is reported", () => {
  const dice = new Dice(2);
  const ledger = newLedger(begin - 4 * week, () => 0);
  changeMode(ledger, "split", begin);
  const rest = Array.from({ length: 8 }, (_, at) => begin + at * day).filter((at) => weekOf(at) === weekOf(begin));
  expect(rest.map((at) => look(ledger, at, dice))).toEqual(rest.map(() => null));
  const back = newLedger(begin - 4 * week, () => 0);
  const streams = (): number[] => rest.map((at) => streamDue(back, at, () => 0));
  expect(Math.max(...streams())).toBeGreaterThanOrEqual(0);
  changeMode(back, "ldp", begin);
  expect(streams()).toEqual(rest.map(() => -1));
});
