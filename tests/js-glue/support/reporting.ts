// SPDX-License-Identifier: MIT
// A browser that reports, without the browser: ledger and module of the product, a clock and a chance of the test.

import type { ReportModule } from "../../../js-glue/src/privacy/reportModule";
import {
  type Chance,
  charge,
  type Ledger,
  ledgerParams,
  mayCharge,
  newLedger,
  seasonOf,
  streamDue,
  weekOf,
} from "../../../js-glue/src/privacy/reports/ledger";
import type { LdpTasks } from "../../../js-glue/src/privacy/reports/tasks";

export const day = 86_400;
export const week = 7 * day;
/** A Monday in 2026, some weeks into a window. */
export const begin = 2945 * week + 3 * day;

/** Repeatable chance; good enough for statistics of some thousand draws. */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  readonly below: Chance = (limit) => Math.floor((this.next() / 2 ** 32) * limit);
  bytes(size: number): Uint8Array {
    return Uint8Array.from({ length: size }, () => this.next() & 255);
  }
}

const names = (k: number): string[] => Array.from({ length: k }, (_, at) => (at === 0 ? "none" : `v${at}`));

export const tasksOf = (choices: readonly number[], epsilon = 2, version = 1): LdpTasks => ({
  mode: "ldp",
  version,
  url: "https://shop.example/collector/",
  streams: choices.map((k, at) => ({ name: ["intent", "category", "priceBand"][at] ?? "", k, epsilon, values: names(k) })),
});

export interface Sent {
  at: number;
  week: number;
  stream: number;
  answer: number;
  taskVersion: number;
}

export interface Browser {
  ledger: Ledger;
  sent: Sent[];
  /** The shopper is there at this moment. `crash`: the browser dies between charging and sending. */
  look(at: number, tasks: LdpTasks, truths: readonly number[], crash?: boolean): void;
}

export function browserOf(module: ReportModule, dice: Dice, at: number): Browser {
  const sent: Sent[] = [];
  const browser: Browser = {
    ledger: newLedger(at, dice.below),
    sent,
    look(now, tasks, truths, crash = false) {
      // As read from storage: nothing but what was written survives.
      const ledger = structuredClone(browser.ledger);
      const stream = streamDue(ledger, now, dice.below);
      if (stream >= 0) {
        const { k, epsilon } = tasks.streams[stream] ?? { k: 2, epsilon: 1 };
        const step = module.ldpAnswer({
          choices: k,
          epsilon,
          value: truths[stream] ?? 0,
          season: seasonOf(weekOf(now), ledger.shift),
          taskVersion: tasks.version,
          mayCharge: mayCharge(ledger, stream, now, epsilon),
          held: ledger.held[stream] ?? null,
          random: dice.bytes(40),
        });
        charge(ledger, stream, step, tasks, now);
        if (!crash) sent.push({ at: now, week: weekOf(now), stream, answer: step.answer, taskVersion: step.taskVersion });
      }
      browser.ledger = ledger;
    },
  };
  return browser;
}

export const startDelay = ledgerParams.startDelaySeconds;
