// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { noteKey, notePurchases } from "../../integrations/shopify/extensions/nearshelf-pixel/src/notePurchases.js";

/** The sandbox of a web pixel, as far as it is used. */
function sandbox(allowed: boolean) {
  const heard: Record<string, (event: object) => unknown> = {};
  const stored = new Map<string, string>();
  const subscribe = (name: string, callback: (event: object) => unknown): void => {
    heard[name] = callback;
  };
  notePurchases({
    analytics: { subscribe },
    customerPrivacy: { subscribe },
    init: { customerPrivacy: { preferencesProcessingAllowed: allowed } },
    browser: {
      localStorage: {
        setItem: async (key: string, value: string) => void stored.set(key, value),
        removeItem: async (key: string) => void stored.delete(key),
      },
    },
  });
  return { stored, send: (name: string, event: object) => heard[name]?.(event) };
}

const completed = {
  data: {
    checkout: {
      order: { id: 77 },
      lineItems: [{ variant: { id: "9001" } }, { variant: { product: { id: "7002" } } }, { variant: null }],
    },
  },
};

test("a completed checkout leaves a note of what was bought, no more", async () => {
  const { stored, send } = sandbox(true);
  await send("checkout_completed", completed);
  expect(JSON.parse(stored.get(noteKey) ?? "")).toEqual({ order: "77", items: ["9001", "7002"] });
});

test("without consent nothing is noted, and withdrawal removes the note", async () => {
  const refused = sandbox(false);
  await refused.send("checkout_completed", completed);
  expect(refused.stored.size).toBe(0);
  const agreed = sandbox(true);
  await agreed.send("checkout_completed", completed);
  await agreed.send("visitorConsentCollected", { customerPrivacy: { preferencesProcessingAllowed: false } });
  expect(agreed.stored.size).toBe(0);
});
