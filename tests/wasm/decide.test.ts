// SPDX-License-Identifier: MIT
// The calls of decisions recorded natively, replayed on their module and on its fallback, as the storefront ships them: equal answers, bit for bit.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { callDoor, type DoorModule } from "../../js-glue/src/sdk/wasmMemory";
import { callsOf } from "./callsOf";

const storefront = new URL("../../dist/storefront/", import.meta.url);
const transcript = new Uint8Array(readFileSync(new URL("../vectors/decide/calls.bin", import.meta.url)));

async function wasmDecide(): Promise<DoorModule> {
  const { instance } = await WebAssembly.instantiate(readFileSync(new URL("decide.wasm", storefront)));
  return instance.exports as unknown as DoorModule;
}

const plainDecide = (): Promise<DoorModule> => import(fileURLToPath(new URL("decide-fallback.js", storefront)));

test.each([
  ["WebAssembly", wasmDecide],
  ["the JavaScript fallback", plainDecide],
])("%s answers as the native library did", async (_, open) => {
  const door = await open();
  let calls = 0;
  for (const { operation, request, response } of callsOf(transcript)) {
    const answer = callDoor(door, operation, request);
    expect(Buffer.compare(answer, response), `call ${calls} (operation ${operation})`).toBe(0);
    calls++;
  }
  expect(calls).toBeGreaterThan(20);
});
