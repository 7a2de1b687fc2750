// SPDX-License-Identifier: MIT
import { expect, test, vi } from "vitest";
import { createGate } from "../../../js-glue/src/privacy/gate";

const opened = (asked: string) => {
  const forget = vi.fn(async () => undefined);
  const changed = vi.fn();
  return { gate: createGate(asked, forget, changed), forget, changed };
};

test("a tag that asks starts idle and takes the merchant's answer", () => {
  const { gate, changed } = opened("ask");
  expect(gate.mode()).toBe("idle");
  gate.merchantAnswers({ personalise: "granted", store: "granted" });
  expect(gate.mode()).toBe("stored");
  expect(changed).toHaveBeenCalledOnce();
});

test("withdrawing either switch erases before the call returns", () => {
  for (const withdrawn of [{ store: "denied" }, { personalise: "denied" }, { personalise: "unknown" }] as const) {
    const { gate, forget } = opened("granted");
    gate.merchantAnswers(withdrawn);
    expect(forget).toHaveBeenCalledOnce();
  }
});

test("granting more erases nothing", () => {
  const { gate, forget } = opened("memory");
  gate.merchantAnswers({ store: "granted" });
  expect(gate.mode()).toBe("stored");
  expect(forget).not.toHaveBeenCalled();
});

test("the shopper's refusal stands against the merchant's yes", () => {
  const { gate } = opened("granted");
  gate.shopperAnswers({ personalise: "denied" });
  gate.merchantAnswers({ personalise: "granted", store: "granted" });
  expect(gate.mode()).toBe("idle");
});

test("pausing keeps what there is and stops learning", () => {
  const { gate, forget } = opened("granted");
  gate.setPaused(true);
  expect([gate.mode(), gate.learning()]).toEqual(["stored", false]);
  expect(forget).not.toHaveBeenCalled();
});

test("a withdrawal in one tab erases in the others", async () => {
  const here = opened("granted");
  const there = opened("granted");
  here.gate.merchantAnswers({ personalise: "denied" });
  await vi.waitFor(() => expect(there.forget).toHaveBeenCalledOnce());
  expect(there.gate.mode()).toBe("idle");
});
