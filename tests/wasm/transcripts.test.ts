// SPDX-License-Identifier: MIT
// The journeys recorded natively, replayed on the WebAssembly module and on the JavaScript fallback: equal answers, bit for bit.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callDoor, type DoorModule } from "../../js-glue/src/sdk/wasmMemory";
import { plainEngine, wasmEngine } from "../js-glue/support/engines";
import { callsOf } from "./callsOf";

const folder = new URL("../vectors/door/", import.meta.url);
const journeys = readdirSync(folder).filter((file) => file.endsWith(".bin"));

function replay(door: DoorModule, journey: string): number {
  let calls = 0;
  for (const { operation, request, response } of callsOf(new Uint8Array(readFileSync(new URL(journey, folder))))) {
    const answer = callDoor(door, operation, request);
    expect(Buffer.compare(answer, response), `${journey}, call ${calls} (operation ${operation})`).toBe(0);
    calls++;
  }
  return calls;
}

test("there are journeys to replay", () => {
  expect(journeys.length).toBeGreaterThanOrEqual(5);
});

test.each(journeys)("WebAssembly answers %s as the native library did", async (journey) => {
  expect(replay(await wasmEngine(), journey)).toBeGreaterThan(5);
});

test.each(journeys)("the JavaScript fallback answers %s as the native library did", async (journey) => {
  expect(replay(await plainEngine(), journey)).toBeGreaterThan(5);
});
