// SPDX-License-Identifier: MIT
// Search's calls recorded natively, replayed on its module and on its fallback, as the storefront ships them: equal answers, bit for bit.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { callDoor, type DoorModule } from "../../js-glue/src/sdk/wasmMemory";
import { callsOf } from "./callsOf";
import { storefront, wasmSearch } from "./openSearch";

const transcript = new Uint8Array(readFileSync(new URL("../vectors/search/answers.bin", import.meta.url)));

const plainSearch = (): Promise<DoorModule> => import(fileURLToPath(new URL("search-fallback.js", storefront)));

test.each([
  ["WebAssembly", wasmSearch],
  ["the JavaScript fallback", plainSearch],
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
