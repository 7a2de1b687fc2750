// SPDX-License-Identifier: MIT
// The decisions' module as built, both ways a page may run it.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ModuleCall } from "../../../js-glue/src/sdk/plainModule";
import { callDoor, type DoorModule } from "../../../js-glue/src/sdk/wasmMemory";

const storefront = process.env.NEARSHELF_STOREFRONT ?? fileURLToPath(new URL("../../../dist/storefront/", import.meta.url));

const nothing = (): void => undefined;
const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };

const callOf =
  (door: DoorModule): ModuleCall =>
  (operation, request) => {
    const answer = callDoor(door, operation, request);
    if (answer[0]) throw new Error(`decide error ${answer[0]}`);
    return answer;
  };

export async function wasmDecide(): Promise<ModuleCall> {
  const { instance } = await WebAssembly.instantiate(readFileSync(`${storefront}/decide.wasm`), imports);
  return callOf(instance.exports as unknown as DoorModule);
}

export async function plainDecide(): Promise<ModuleCall> {
  return callOf((await import(`${pathToFileURL(`${storefront}/decide-fallback.js`).href}?${Math.random()}`)) as DoorModule);
}
