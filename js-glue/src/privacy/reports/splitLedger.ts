// SPDX-License-Identifier: MIT
// Mode `split`: which tasks a browser answers in a week. Drawn at random, never by what the shopper likes, because the task can be seen.
import { type Chance, isDue, type Ledger, maySpeak, shuffled, weekOf } from "./ledger";

export const splitParams = {
  /** ε of one task and week; aggregators add noise for it. */
  epsilon: 1,
  /** Tasks that a browser answers in a week at most. */
  tasksPerWeek: 2,
};

/** Whether a report is due, as far as the ledger knows without the tasks. */
export function splitDue(ledger: Ledger, now: number, chance: Chance): boolean {
  const { drawn } = ledger;
  if (!maySpeak(ledger, now) || (drawn?.week === weekOf(now) && drawn.left.length === 0)) return false;
  return isDue(ledger, now, chance);
}

/** The task that is due; null: none of this week's is asked any more. */
export function taskDue(ledger: Ledger, ids: readonly string[], now: number, chance: Chance): string | null {
  const week = weekOf(now);
  if (ledger.drawn?.week !== week) ledger.drawn = { week, left: shuffled(ids, chance).slice(0, splitParams.tasksPerWeek) };
  ledger.drawn.left = ledger.drawn.left.filter((id) => ids.includes(id));
  return ledger.drawn.left[0] ?? null;
}

/** A week in which the store went over from one mode to the other is over: the budgets of both would add. */
export function changeMode(ledger: Ledger, mode: "ldp" | "split", now: number): void {
  ledger.mode = mode;
  ledger.lastReportWeek = weekOf(now);
  ledger.drawn = { week: weekOf(now), left: [] };
  ledger.dueAt = 0;
}

/** Written down before it is sent. */
export function chargeTask(ledger: Ledger, id: string, name: string, taskVersion: number, now: number): void {
  if (ledger.drawn) ledger.drawn.left = ledger.drawn.left.filter((left) => left !== id);
  ledger.dueAt = 0;
  ledger.log.push({ week: weekOf(now), stream: name, answer: "", epsilon: splitParams.epsilon, taskVersion });
}
