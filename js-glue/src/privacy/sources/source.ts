// SPDX-License-Identifier: MIT
// What the adapters for consent managers have in common.
import type { Answer, Consent } from "../../sdk/api";

export interface SourceScene {
  /** What the manager says now, all of it; nothing about a switch: it has no say there. */
  tell(answers: Consent): void;
  /** ISO 3166-2; "": not known. */
  region: string;
  /** The second aggregator is another merchant, to whom a contribution may count as sold or shared. */
  sharesWithMerchant: boolean;
}

export type Source = (scene: SourceScene) => void;

export const granted = (yes: unknown): Answer => (yes === true ? "granted" : "denied");

export const nothingKnown: Consent = { store: "unknown", personalise: "unknown", report: "unknown" };

/** A function that a page's script put where the manager documents it; bound, so that it can be called alone. */
export function functionAt(holder: unknown, name: string): ((...given: unknown[]) => unknown) | undefined {
  const found = (holder as Record<string, unknown> | null | undefined)?.[name];
  return typeof found === "function" ? (found.bind(holder) as (...given: unknown[]) => unknown) : undefined;
}

const firstPauseMillis = 100;
const lastPauseMillis = 2000;

/**
 * Managers may come late, or never: looks until `arrived` says yes, ever less often. Once there they are listened to, not polled.
 */
export function whenArrived(arrived: () => boolean, pauseMillis = firstPauseMillis): void {
  let there = false;
  try {
    there = arrived();
  } catch {
    // Half of a manager: look again.
  }
  if (!there) setTimeout(whenArrived, pauseMillis, arrived, Math.min(pauseMillis * 1.5, lastPauseMillis));
}
