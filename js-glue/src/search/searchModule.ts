// SPDX-License-Identifier: MIT
// Search's module: WebAssembly with SIMD, else the same as plain JavaScript.
import { fetchFile, hasSimd } from "../sdk/packDownload";
import { callDoor, type DoorModule } from "../sdk/wasmMemory";

/** Memory is looked up anew at every call, and search never ends its process. */
const nothing = (): void => undefined;
const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };

async function startWasm(base: string): Promise<DoorModule> {
  const bytes = await (await fetchFile(`${base}search.wasm`)).arrayBuffer();
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  (instance.exports._initialize as () => void)();
  return instance.exports as unknown as DoorModule;
}

/** One call of docs/format/search.md. */
export type SearchCall = (operation: number, request: Uint8Array) => Uint8Array;

export async function openSearchModule(base: string): Promise<SearchCall> {
  const door = await (hasSimd() ? startWasm(base) : Promise.reject()).catch(
    () => import(`${base}search-fallback.js`) as Promise<DoorModule>,
  );
  return (operation, request) => {
    const response = callDoor(door, operation, request);
    if (response[0]) throw new Error(`search error ${response[0]}`);
    return response;
  };
}
