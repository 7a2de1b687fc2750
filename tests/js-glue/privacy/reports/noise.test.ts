// SPDX-License-Identifier: MIT
// What an attacker who can link all answers of one browser gets out of them.
import { expect, test } from "vitest";
import { seasonOf, weekOf } from "../../../../js-glue/src/privacy/reports/ledger";
import { maxChoices } from "../../../../js-glue/src/privacy/reports/tasks";
import { begin, browserOf, Dice, day, tasksOf } from "../../support/reporting";
import { reportModule } from "../../support/reportModule";

const module = await reportModule();
const [k, epsilon] = [16, 2];
/** Probability of the truth: e^ε / (e^ε + k − 1). */
const p = Math.exp(epsilon) / (Math.exp(epsilon) + k - 1);
const category = 1;

/** The value seen most often. */
function guess(answers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

test("ldp_averaging_90_days: without rule S the attack works – 30 fresh answers give nine profiles in ten away", () => {
  const dice = new Dice(1);
  let right = 0;
  const profiles = 400;
  for (let profile = 0; profile < profiles; profile++) {
    const value = profile % k;
    const fresh = Array.from({ length: 30 }, () => {
      const question = { choices: k, epsilon, value, season: 1, taskVersion: 1, mayCharge: true, held: null };
      return module.ldpAnswer({ ...question, random: dice.bytes(40) }).answer;
    });
    if (guess(fresh) === value) right++;
  }
  expect(right / profiles).toBeGreaterThanOrEqual(0.9);
});

test("ldp_averaging_90_days: with rule S 90 days of a constant interest give one answer, right no more often than one report", () => {
  const tasks = tasksOf([8, k, 8], epsilon);
  let [right, seen] = [0, 0];
  for (let profile = 0; profile < 2500; profile++) {
    const dice = new Dice(profile + 1);
    const browser = browserOf(module, dice, begin - 20 * 7 * day);
    // The season that begins next: 90 days fit into its 13 weeks.
    let from = begin;
    while (seasonOf(weekOf(from), browser.ledger.shift) === seasonOf(weekOf(from - 7 * day), browser.ledger.shift))
      from += 7 * day;
    from = weekOf(from) * 7 * day;
    const value = profile % k;
    for (let at = from; at < from + 90 * day; at += day) browser.look(at, tasks, [0, value, 0]);
    const answers = browser.sent.filter(({ stream }) => stream === category).map(({ answer }) => answer);
    expect(new Set(answers).size).toBeLessThanOrEqual(1);
    if (answers.length === 0) continue;
    seen++;
    if (guess(answers) === value) right++;
  }
  expect(seen).toBeGreaterThan(2300);
  expect(right / seen).toBeLessThanOrEqual(p + 3 * Math.sqrt((p * (1 - p)) / seen));
});

test("ldp_memo_not_identifier: what is repeated carries at most log2 k bits a stream, eleven in all", () => {
  const tasks = tasksOf([8, maxChoices, 8], 1);
  const held = [0, 1, 2].map(() => new Map<number, number>());
  const profiles = 1500;
  for (let profile = 0; profile < profiles; profile++) {
    const browser = browserOf(module, new Dice(profile + 1), begin);
    for (let at = begin; at < begin + 70 * day; at += day) browser.look(at, tasks, [3, 7, 5]);
    browser.ledger.held.forEach((answer, stream) => {
      if (answer) held[stream]?.set(answer.answer, (held[stream]?.get(answer.answer) ?? 0) + 1);
    });
  }
  const bits = held.map((counts) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log2(count / total), 0);
  });
  expect(held.map(({ size }) => size)).toEqual([8, maxChoices, 8]);
  [3, 5, 3].forEach((limit, stream) => {
    expect(bits[stream]).toBeLessThanOrEqual(limit);
  });
  expect(bits.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(11);
});
