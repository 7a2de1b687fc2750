// SPDX-License-Identifier: MIT

/** The shopper's answer to the banner. */
export type ConsentChoice = "all" | "memory" | "none";

export const consentCookie = "larkmoor_consent";
/** Whether the demonstration's panel stays open from page to page; set only when the visitor moves it. */
export const inspectorCookie = "larkmoor_inspector";

export function readChoice(value: string | undefined): ConsentChoice | undefined {
  return value === "all" || value === "memory" || value === "none" ? value : undefined;
}

/** What the script tag's `data-consent` says for each answer. */
export const tagConsent: Readonly<Record<ConsentChoice, string>> = { all: "granted", memory: "memory", none: "ask" };
