// SPDX-License-Identifier: MIT
// A small module beside the engine: WebAssembly, else the same as plain JavaScript.
import { callDoor, fetchFile } from "./kit";
import type { DoorModule } from "./wasmMemory";

/** Memory is looked up anew at every call, and such a module never ends its process. */
const nothing = (): void => undefined;
const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };

async function startWasm(file: string): Promise<DoorModule> {
  const bytes = await (await fetchFile(file)).arrayBuffer();
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  (instance.exports._initialize as (() => void) | undefined)?.();
  return instance.exports as unknown as DoorModule;
}

/** One call of the module's format; throws what the module refused. */
export type ModuleCall = (operation: number, request: Uint8Array) => Uint8Array;

/** `name`.wasm, or `name`-fallback.js, of the folder of the storefront files. `runs` false: the first need not be tried. */
export async function openPlainModule(base: string, name: string, runs = true): Promise<ModuleCall> {
  const door = await (runs ? startWasm(`${base}${name}.wasm`) : Promise.reject()).catch(
    () => import(`${base}${name}-fallback.js`) as Promise<DoorModule>,
  );
  return (operation, request) => {
    const response = callDoor(door, operation, request);
    if (response[0]) throw new Error(`${name} error ${response[0]}`);
    return response;
  };
}
