// SPDX-License-Identifier: MIT
import { expect, test, vi } from "vitest";
import { createGate } from "../../../js-glue/src/privacy/gate";

vi.stubGlobal("navigator", {});

const opened = (asked: string, managers: string[] = []) => {
  const forget = vi.fn(async () => undefined);
  const changed = vi.fn();
  return { gate: createGate(asked, managers, forget, changed), forget, changed };
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

test("a manager that has not answered keeps closed what the merchant granted, and one without a say does not", () => {
  const { gate } = opened("granted", ["tcf"]);
  expect(gate.mode()).toBe("idle");
  gate.sourceAnswers("tcf", { store: "denied", personalise: "granted" });
  expect(gate.mode()).toBe("memory");
  gate.sourceAnswers("tcf", {});
  expect(gate.mode()).toBe("stored");
});

test("where consent is optional silence opens and a refusal closes", () => {
  const { gate } = opened("optional", ["google"]);
  expect(gate.consent()).toEqual({ store: "granted", personalise: "granted", report: "granted" });
  gate.sourceAnswers("google", { personalise: "denied" });
  expect(gate.mode()).toBe("idle");
});

test("a refusal erases what an earlier page may have left", () => {
  const { gate, forget } = opened("ask", ["google"]);
  gate.sourceAnswers("google", { store: "denied", personalise: "denied" });
  expect(forget).toHaveBeenCalledOnce();
});

test("a tab that has heard nothing from a manager does not take another tab's answer back", async () => {
  const there = opened("granted", ["tcf"]);
  there.gate.sourceAnswers("tcf", { store: "granted", personalise: "granted" });
  const here = opened("granted", ["tcf"]);
  here.gate.sourceAnswers("tcf", { store: "granted", personalise: "granted" });
  const silent = opened("granted", ["tcf", "google"]);
  silent.gate.setPaused(true);
  await vi.waitFor(() => expect(there.changed).toHaveBeenCalled());
  expect([here.gate.mode(), there.gate.mode()]).toEqual(["stored", "stored"]);
});
