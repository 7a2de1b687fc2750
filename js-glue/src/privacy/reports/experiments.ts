// SPDX-License-Identifier: MIT
// Experiments: which arm this profile is in, when it met a shelf, and what it tells of that. The arm is drawn once, by chance alone, and
// stays for the profile's life. In mode `split` it leaves the browser only inside a sealed contribution, in mode `ldp` plainly.
import type { ProfileExport } from "../../sdk/api";
import { type Chance, type Ledger, weekOf } from "./ledger";
import type { Experiment } from "./tasks";

export interface Arm {
  heldOut: boolean;
  /** Of mode `ldp`. */
  isPlain?: boolean;
  /** Weeks in which a page with a shelf was open, newest last. */
  met: number[];
  /** Mode `ldp`: when a meeting was told last, and the window of the last order that was; seconds and number, 0: never. */
  metAt?: number;
  orderedIn?: number;
}

/** Weeks that a contribution tells of: the last whole ones before it. Rare orders add up on the device, where it is known whose they are. */
const toldWeeks = 4;
const keptWeeks = toldWeeks + 1;

/** Draws an arm for every experiment that has none; arms of experiments that are no longer asked are forgotten. */
export function drawArms(ledger: Ledger, experiments: readonly Experiment[], chance: Chance): void {
  const arms: Record<string, Arm> = {};
  for (const { id, heldOutPercent, isPlain = false } of experiments)
    if (heldOutPercent) arms[id] = ledger.arms?.[id] ?? { heldOut: chance(100) < heldOutPercent, isPlain, met: [] };
  ledger.arms = arms;
}

export const isHeldOut = ({ arms = {} }: Ledger): boolean => Object.values(arms).some(({ heldOut }) => heldOut);

/** Notes that a page with a shelf is open, alike in both arms; false: it was noted before. */
export function noteExposure({ arms = {} }: Ledger, now: number): boolean {
  const week = weekOf(now);
  const fresh = Object.values(arms).filter(({ met }) => !met.includes(week));
  for (const arm of fresh) arm.met = [...arm.met, week].slice(-keptWeeks);
  return fresh.length > 0;
}

/** Positions in `experimentValues` of splitTask.h: none, shown, shown and bought, held out, held out and bought. An order counts in a week in which a shelf was met. */
export function outcomeOf(arm: Arm | undefined, profile: ProfileExport | null, now: number): number {
  const week = weekOf(now);
  const met = arm?.met.filter((one) => one < week && one >= week - toldWeeks) ?? [];
  if (!arm || met.length === 0) return 0;
  const bought = profile?.bought.some(({ time }) => met.includes(weekOf(time))) ?? false;
  return 1 + 2 * Number(arm.heldOut) + Number(bought);
}
