// SPDX-License-Identifier: MIT

/** The shopper's answer to the banner. */
export type ConsentChoice = 'all' | 'memory' | 'none';

export const consentCookie = 'larkmoor_consent';

export function readChoice(value: string | undefined): ConsentChoice | undefined {
  return value === 'all' || value === 'memory' || value === 'none' ? value : undefined;
}

/** What the script tag's `data-consent` says for each answer. */
export const tagConsent: Readonly<Record<ConsentChoice, string>> = { all: 'granted', memory: 'memory', none: 'ask' };
