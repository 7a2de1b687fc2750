// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { mergeConsent, modeOf, sanitiseConsent } from "../../../js-glue/src/privacy/consent";
import type { Answer, Consent } from "../../../js-glue/src/sdk/api";

const answers: (Answer | undefined)[] = ["granted", "denied", "unknown", undefined];

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** The rule as privacy notices state it, written another way than the code. */
function expected(given: (Answer | undefined)[]): Answer {
  const voiced = given.filter(Boolean);
  if (voiced.some((answer) => answer === "denied")) return "denied";
  if (voiced.length === 0 || voiced.some((answer) => answer === "unknown")) return "unknown";
  return "granted";
}

test("any denied denies, any unknown leaves open, and the order of the sources does not matter", () => {
  for (const a of answers) {
    for (const b of answers) {
      for (const c of answers) {
        const sources = [a, b, c].map((store): Consent => (store === undefined ? {} : { store }));
        for (const order of permutations(sources)) expect(mergeConsent(order).store).toBe(expected([a, b, c]));
      }
    }
  }
});

test("without any source nothing is granted", () => {
  expect(mergeConsent([])).toEqual({ store: "unknown", personalise: "unknown", report: "unknown" });
  expect(modeOf(mergeConsent([]))).toBe("idle");
});

test("storing needs both switches, memory needs one", () => {
  expect(modeOf(mergeConsent([{ personalise: "granted", store: "granted" }]))).toBe("stored");
  expect(modeOf(mergeConsent([{ personalise: "granted" }]))).toBe("memory");
  expect(modeOf(mergeConsent([{ store: "granted" }]))).toBe("idle");
});

test("an answer that is none of ours reads as unknown, and a polluted prototype as no answer", () => {
  expect(sanitiseConsent({ store: "yes" as Answer })).toEqual({ store: "unknown" });
  const polluted = Object.prototype as { personalise?: string };
  polluted.personalise = "granted";
  try {
    expect(mergeConsent([{}]).personalise).toBe("unknown");
    expect(sanitiseConsent({}).personalise).toBeUndefined();
  } finally {
    delete polluted.personalise;
  }
});
