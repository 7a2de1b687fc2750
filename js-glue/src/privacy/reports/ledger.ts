// SPDX-License-Identifier: MIT
// What this profile has answered and may still answer: pure bookkeeping, time and chance are arguments. Nothing in it depends on what the
// shopper does, so that neither speaking nor silence tells.
import type { SentReport } from "../../sdk/api";
import type { SeasonAnswer } from "../reportModule";
import type { Arm } from "./experiments";
import type { KeptSearch } from "./searches";
import { type LdpTasks, streamNames } from "./tasks";

export interface Ledger {
  schema: 1;
  birthWeek: number;
  /** Seconds since 1970 before which a new profile stays silent. */
  startAt: number;
  highestWeek: number;
  /** Seasons begin at weeks ≡ shift (mod 13). */
  shift: number;
  lastReportWeek: number;
  /** The window that `order` was drawn for. */
  window: number;
  /** Stream of each of its four weeks; −1: none. */
  order: number[];
  /** Per stream, the window it was last answered in. */
  lastWindow: number[];
  held: (SeasonAnswer | null)[];
  /** Σε since the profile began. */
  spent: number;
  /** What the task file asked last; left out before the first. */
  mode?: "ldp" | "split";
  /** Mode `split`: the tasks drawn for a week that are still to be answered, by id. */
  drawn?: { week: number; left: string[] };
  /** This profile's arm in each experiment, by the experiment's id, and the tag's `data-report` that they were drawn for. */
  arms?: Record<string, Arm>;
  armsOf?: string;
  /** Mode `split`: one search of this week and one of the last. */
  searches?: KeptSearch[];
  /** When the next report is due, seconds since 1970; 0: not drawn yet. */
  dueAt: number;
  /** The report log: one line for each report, with all there is to know about it. */
  log: SentReport[];
}

/** 0 … limit − 1, uniform and cryptographic. */
export type Chance = (limit: number) => number;

const secondsPerWeek = 604_800;
const weeksPerWindow = 4;
const weeksPerSeason = 13;

export const ledgerParams = {
  /** Of a new profile, seconds: a wiped browser does not report at once. [chosen: a week, so that a wipe costs a report's turn] */
  startDelaySeconds: secondsPerWeek,
  /** A due report waits for a moment within this time, seconds. */
  sendDelaySeconds: 36 * 3600,
  /** Thirteen months, after which a profile falls silent [CNIL16]; weeks. */
  horizonWeeks: 56,
  /** Σε of one profile. */
  lifetimeEpsilon: 36,
};

export const weekOf = (now: number): number => Math.floor(now / secondsPerWeek);
export const windowOf = (week: number): number => Math.floor(week / weeksPerWindow);
export const seasonOf = (week: number, shift: number): number => Math.floor((week + weeksPerSeason - shift) / weeksPerSeason);

export function newLedger(now: number, chance: Chance): Ledger {
  const week = weekOf(now);
  return {
    schema: 1,
    birthWeek: week,
    startAt: now + chance(ledgerParams.startDelaySeconds),
    highestWeek: week,
    shift: chance(weeksPerSeason),
    lastReportWeek: -1,
    window: -1,
    order: [],
    lastWindow: streamNames.map(() => -1),
    held: streamNames.map(() => null),
    spent: 0,
    dueAt: 0,
    log: [],
  };
}

export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = chance(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Notes the week; false: the clock runs behind, or the profile is too old. */
export function mayCount(ledger: Ledger, now: number): boolean {
  const week = weekOf(now);
  if (week < ledger.highestWeek) return false;
  ledger.highestWeek = week;
  return week <= ledger.birthWeek + ledgerParams.horizonWeeks;
}

/** The same, and false for a profile that is too young. */
export const maySpeak = (ledger: Ledger, now: number): boolean => mayCount(ledger, now) && now >= ledger.startAt;

/** Draws the moment of the next report where none is drawn. */
export function isDue(ledger: Ledger, now: number, chance: Chance): boolean {
  if (ledger.dueAt === 0) ledger.dueAt = now + chance(ledgerParams.sendDelaySeconds);
  return now >= ledger.dueAt;
}

/**
 * Brings the ledger to this moment. Answers the stream that is due now, or −1 for silence: the clock runs behind, the week has had its
 * report, it is the window's week of rest, the delay is not over, or the profile is too young or too old.
 */
export function streamDue(ledger: Ledger, now: number, chance: Chance): number {
  const week = weekOf(now);
  if (!maySpeak(ledger, now) || week === ledger.lastReportWeek) return -1;
  const window = windowOf(week);
  if (ledger.window !== window) {
    ledger.window = window;
    ledger.order = shuffled([-1, 0, 1, 2], chance);
  }
  if (!isDue(ledger, now, chance)) return -1;
  const stream = ledger.order[week % weeksPerWindow] ?? -1;
  return stream >= 0 && ledger.lastWindow[stream] !== window ? stream : -1;
}

/** Whether the season's one draw and the profile's Σε leave room for a draw of this stream. */
export function mayCharge(ledger: Ledger, stream: number, now: number, epsilon: number): boolean {
  const held = ledger.held[stream];
  const season = seasonOf(weekOf(now), ledger.shift);
  return (!held || held.season < season) && ledger.spent + epsilon <= ledgerParams.lifetimeEpsilon;
}

/** Writes a report down, before it is sent: a crash loses it rather than doubling it. */
export function charge(
  ledger: Ledger,
  stream: number,
  step: SeasonAnswer & { charged: boolean },
  tasks: LdpTasks,
  now: number,
): void {
  const { charged, ...held } = step;
  const asked = tasks.streams[stream];
  const epsilon = charged ? (asked?.epsilon ?? 0) : 0;
  const week = weekOf(now);
  ledger.held[stream] = held;
  ledger.spent += epsilon;
  ledger.lastReportWeek = week;
  ledger.lastWindow[stream] = windowOf(week);
  ledger.dueAt = 0;
  // Under an older version of the tasks the numbers may have stood for other names; an answer without a name is not an encrypted one.
  const answer = (held.taskVersion === tasks.version && asked?.values[held.answer]) || `#${held.answer}`;
  ledger.log.push({ week, stream: streamNames[stream] ?? "", answer, epsilon, taskVersion: held.taskVersion });
}
