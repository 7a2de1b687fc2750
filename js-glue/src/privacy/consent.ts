// SPDX-License-Identifier: MIT
// Fail-closed merge of what every consent source answers, per switch.
import type { Answer, Consent } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";

export const switches = ["store", "personalise", "report"] as const;

/**
 * Of sources that have been sanitised. Any denied → denied; else any unknown, or nobody to ask → `open`; else granted. The order of the sources does not matter.
 * `open` is "granted" only where the store says that no consent is required.
 */
export function mergeConsent(sources: (Consent | undefined)[], open: Answer = "unknown"): Required<Consent> {
  const merged: Consent = plainRecord({});
  for (const name of switches) {
    const answers = sources.map((source) => plainRecord(source)[name]).filter(Boolean);
    const isOpen = !answers.length || answers.includes("unknown");
    merged[name] = answers.includes("denied") ? "denied" : isOpen ? open : "granted";
  }
  return merged as Required<Consent>;
}

/** Keeps the three switches and turns whatever is not an answer into "unknown". */
export function sanitiseConsent(answers: Consent): Consent {
  const own = plainRecord(answers);
  const clean: Consent = plainRecord({});
  for (const name of switches) {
    const answer: Answer | undefined = own[name];
    if (answer !== undefined) clean[name] = answer === "granted" || answer === "denied" ? answer : "unknown";
  }
  return clean;
}

export type Mode = "idle" | "memory" | "stored";

export const modeOf = (consent: Required<Consent>): Mode =>
  consent.personalise !== "granted" ? "idle" : consent.store === "granted" ? "stored" : "memory";
