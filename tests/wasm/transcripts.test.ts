// SPDX-License-Identifier: MIT
// The journeys recorded natively, replayed on the WebAssembly module and on the JavaScript fallback: equal answers, bit for bit.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callDoor, type DoorModule } from "../../js-glue/src/sdk/wasmMemory";
import { plainEngine, wasmEngine } from "../js-glue/support/engines";

const folder = new URL("../vectors/door/", import.meta.url);
const journeys = readdirSync(folder).filter((file) => file.endsWith(".bin"));

/** The calls of a transcript (tests/vectors/README.md). */
function* callsOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const part = () => {
    const from = at + 4;
    at = from + view.getUint32(at, true);
    return bytes.subarray(from, at);
  };
  while (at < bytes.length) {
    const operation = view.getUint8(at++);
    yield { operation, request: part(), response: part() };
  }
}

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
