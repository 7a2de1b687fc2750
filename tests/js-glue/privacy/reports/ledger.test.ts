// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  ledgerParams,
  mayCharge,
  newLedger,
  seasonOf,
  streamDue,
  weekOf,
  windowOf,
} from "../../../../js-glue/src/privacy/reports/ledger";
import { splitParams } from "../../../../js-glue/src/privacy/reports/splitLedger";
import { maxChoices, maxEpsilon, streamNames } from "../../../../js-glue/src/privacy/reports/tasks";
import { type Browser, begin, browserOf, Dice, day, startDelay, tasksOf, week } from "../../support/reporting";
import { reportModule } from "../../support/reportModule";

const module = await reportModule();
const tasks = tasksOf([8, 16, 8]);

/** What must hold of everything a profile has sent, whatever happened to it. */
function checkInvariants({ ledger, sent }: Browser): void {
  const once = (keys: string[]): void => expect(new Set(keys).size).toBe(keys.length);
  once(sent.map((report) => `week ${report.week}`));
  once(sent.map((report) => `${report.stream} in window ${windowOf(report.week)}`));
  once(
    ledger.log
      .filter(({ epsilon }) => epsilon > 0)
      .map(({ stream, week: at }) => `${stream} in season ${seasonOf(at, ledger.shift)}`),
  );
  expect(ledger.log.reduce((sum, { epsilon }) => sum + epsilon, 0)).toBe(ledger.spent);
  expect(ledger.spent).toBeLessThanOrEqual(ledgerParams.lifetimeEpsilon);
  expect(ledger.log.length).toBeGreaterThanOrEqual(sent.length);
}

test("ledger_budget_invariants: any interleaving of tabs, reloads, crashes, task versions and clocks keeps every cap", () => {
  let reports = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const dice = new Dice(seed);
    const browser = browserOf(module, dice, begin);
    let now = begin;
    for (let act = 0; act < 900; act++) {
      const kind = dice.below(100);
      if (kind < 90) now += dice.below(2 * day);
      else if (kind < 92) now += 365 * day * (dice.below(2) ? 1 : -1);
      const asked = tasksOf([8, 16, 8], 1 + dice.below(3), 1 + dice.below(2));
      // Two tabs look at the same moment, one after the other, as the lock makes them.
      for (let tab = 0; tab < 2; tab++)
        browser.look(now, asked, [dice.below(8), dice.below(16), dice.below(8)], dice.below(20) === 0);
    }
    checkInvariants(browser);
    reports += browser.sent.length;
  }
  expect(reports).toBeGreaterThan(400);
});

test("ledger_budget_invariants: a profile that lives out its horizon spends at most 36 and then falls silent", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const browser = browserOf(module, new Dice(seed), begin);
    for (let hour = 0; hour < 24 * 500; hour += 5) browser.look(begin + hour * 3600, tasks, [1, 2, 3]);
    checkInvariants(browser);
    expect(browser.ledger.spent).toBeGreaterThanOrEqual(24);
    expect(Math.max(...browser.sent.map(({ at }) => at))).toBeLessThan(begin + 57 * week);
    // Three reports in four weeks, for somebody who is there every day.
    expect(browser.sent.length).toBeGreaterThan(35);
  }
});

test("ledger_budget_invariants: a wipe costs one extra report a stream at most, and none before the start delay", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dice = new Dice(seed);
    const first = browserOf(module, dice, begin);
    for (let at = begin; at < begin + 8 * week; at += day / 4) first.look(at, tasks, [1, 2, 3]);
    const wiped = begin + 8 * week;
    const second = browserOf(module, dice, wiped);
    for (let at = wiped; at < wiped + 8 * week; at += day / 4) second.look(at, tasks, [1, 2, 3]);
    const together = [...first.sent, ...second.sent];
    for (const stream of [0, 1, 2]) {
      const inWipedWindow = together.filter((sent) => sent.stream === stream && windowOf(sent.week) === windowOf(weekOf(wiped)));
      expect(inWipedWindow.length).toBeLessThanOrEqual(2);
    }
    for (const { at } of second.sent) expect(at).toBeGreaterThanOrEqual(second.ledger.startAt);
    expect(second.ledger.startAt - wiped).toBeLessThan(startDelay);
  }
});

test("ledger_budget_invariants: exhausted and fresh profiles report at the same moments about the same streams", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const fresh = browserOf(module, new Dice(seed), begin);
    const exhausted = browserOf(module, new Dice(seed), begin);
    // Both have answered everything once; only one has nothing left to spend.
    for (const browser of [fresh, exhausted])
      browser.ledger.held = [0, 1, 2].map(() => ({ answer: 1, season: 0, taskVersion: 1 }));
    exhausted.ledger.spent = ledgerParams.lifetimeEpsilon;
    for (let at = begin; at < begin + 30 * week; at += day / 3) {
      fresh.look(at, tasks, [1, 2, 3]);
      exhausted.look(at, tasks, [1, 2, 3]);
    }
    const trace = ({ sent }: Browser): string[] => sent.map(({ at, stream }) => `${at} ${stream}`);
    expect(trace(exhausted)).toEqual(trace(fresh));
    expect(exhausted.sent.every(({ answer }) => answer === 1)).toBe(true);
  }
});

test("timing_shape_fixed: what the shopper does changes neither when she reports nor about which stream", () => {
  const traces = [[0, 0, 0], [7, 15, 7], null].map((truths) => {
    const dice = new Dice(5);
    const browser = browserOf(module, new Dice(3), begin);
    for (let at = begin; at < begin + 40 * week; at += day / 2)
      browser.look(at, tasks, truths ?? [dice.below(8), dice.below(16), dice.below(8)]);
    return browser.sent.map(({ at, stream }) => `${at} ${stream}`);
  });
  expect(traces[0]?.length).toBeGreaterThan(10);
  expect(traces[1]).toEqual(traces[0]);
  expect(traces[2]).toEqual(traces[0]);
});

test("upload_unlinkable: a due report waits uniformly between nothing and 36 hours (Kolmogorov-Smirnov)", () => {
  const delays: number[] = [];
  for (let seed = 1; seed <= 3000; seed++) {
    const dice = new Dice(seed * 7919);
    const ledger = newLedger(begin, dice.below);
    const now = begin + startDelay + dice.below(20 * week);
    streamDue(ledger, now, dice.below);
    delays.push((ledger.dueAt - now) / (36 * 3600));
  }
  delays.sort((a, b) => a - b);
  const distance = Math.max(...delays.map((delay, at) => Math.max((at + 1) / delays.length - delay, delay - at / delays.length)));
  // 1.63 / √n: one honest run in a hundred would exceed it; this one is always the same.
  expect(distance).toBeLessThan(1.63 / Math.sqrt(delays.length));
});

test("what privacy.md promises are the figures of the code", () => {
  const promised = readFileSync(new URL("../../../../docs/privacy.md", import.meta.url), "utf8");
  const { lifetimeEpsilon, horizonWeeks } = ledgerParams;
  const { epsilon, tasksPerWeek } = splitParams;
  expect(promised).toContain(`ε = 2 per answer, ${2 * streamNames.length} per 13 weeks, at most ${lifetimeEpsilon} per profile`);
  expect(promised).toContain(`ε = ${epsilon} per task and week, at most ${epsilon * tasksPerWeek} per week`);
  expect([lifetimeEpsilon, horizonWeeks, maxChoices, maxEpsilon]).toEqual([36, 56, 32, 4]);
  expect([seasonOf(13, 0) - seasonOf(0, 0), windowOf(4) - windowOf(0), weekOf(604_800)]).toEqual([1, 1, 1]);
});

test("a clock behind the latest week means silence, and costs nothing", () => {
  const ledger = newLedger(begin, () => 0);
  streamDue(ledger, begin + 5 * week, () => 0);
  const before = structuredClone(ledger);
  expect(streamDue(ledger, begin + 4 * week, () => 0)).toBe(-1);
  expect(ledger).toEqual(before);
});

test("a season has one draw a stream, whatever version of the tasks asks", () => {
  const ledger = newLedger(begin, () => 0);
  expect(mayCharge(ledger, 1, begin, 2)).toBe(true);
  ledger.held[1] = { answer: 3, season: seasonOf(weekOf(begin), 0), taskVersion: 1 };
  expect(mayCharge(ledger, 1, begin, 2)).toBe(false);
  expect(mayCharge(ledger, 1, begin + 13 * week, 2)).toBe(true);
});
