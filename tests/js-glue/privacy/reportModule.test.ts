// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type LdpQuestion, ldpRandomBytes, ldpReportBytes } from "../../../js-glue/src/privacy/reportModule";
import { callDoor } from "../../../js-glue/src/sdk/wasmMemory";
import { counting, hex, reportDoor, reportModule } from "../support/reportModule";

const question: LdpQuestion = {
  choices: 8,
  epsilon: 2,
  value: 5,
  season: 224,
  taskVersion: 3,
  mayCharge: true,
  held: null,
  random: new Uint8Array(ldpRandomBytes),
};

test("a draw below the threshold tells the truth, one above it another choice", async () => {
  const { ldpAnswer } = await reportModule();
  expect(ldpAnswer(question)).toEqual({ charged: true, answer: 5, season: 224, taskVersion: 3 });
  // The ninth byte picks among the seven others, which skip the truth: 6 is the seventh of them.
  const noise = new Uint8Array(ldpRandomBytes).fill(255).fill(6, 8);
  expect(ldpAnswer({ ...question, random: noise }).answer).toBe(7);
});

test("a season's answer is repeated whatever the truth becomes, and exhaustion does not show", async () => {
  const { ldpAnswer } = await reportModule();
  const held = { answer: 1, season: 224, taskVersion: 3 };
  expect(ldpAnswer({ ...question, held })).toEqual({ charged: false, ...held });
  expect(ldpAnswer({ ...question, held, season: 225 }).charged).toBe(true);
  expect(ldpAnswer({ ...question, held, season: 225, mayCharge: false })).toEqual({ charged: false, ...held });
  expect(() => ldpAnswer({ ...question, mayCharge: false })).toThrow("65");
});

test("a question out of range is refused by number", async () => {
  const { ldpAnswer } = await reportModule();
  expect(() => ldpAnswer({ ...question, value: 8 })).toThrow("63");
  expect(() => ldpAnswer({ ...question, choices: 33 })).toThrow("63");
  expect(() => ldpAnswer({ ...question, epsilon: 5 })).toThrow("63");
  expect(() => ldpAnswer({ ...question, random: new Uint8Array(8) })).toThrow("40");
});

test("every body has the same size and holds what docs/format/report.md says", async () => {
  const { ldpReport } = await reportModule();
  const body = ldpReport({ stream: 2, answer: 7, taskVersion: 3, week: 2912, nonce: counting(16, 1) });
  expect(body).toHaveLength(ldpReportBytes);
  expect(hex(body.subarray(0, 28))).toBe("0102070003000000600b00000102030405060708090a0b0c0d0e0f10");
  expect(body.subarray(28).some((byte) => byte !== 0)).toBe(false);
});

test("the module answers every recorded call byte for byte as the native code does", async () => {
  const file = readFileSync(new URL("../../vectors/report/calls.bin", import.meta.url));
  const door = await reportDoor();
  let calls = 0;
  for (let at = 0; at < file.length; calls++) {
    const operation = file.readUInt8(at);
    const part = (from: number): Uint8Array => file.subarray(from + 4, from + 4 + file.readUInt32LE(from));
    const request = part(at + 1);
    const response = part(at + 5 + request.length);
    expect(hex(callDoor(door, operation, request)), `call ${calls}`).toBe(hex(response));
    at += 9 + request.length + response.length;
  }
  expect(calls).toBeGreaterThan(40);
});
