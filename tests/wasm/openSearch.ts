// SPDX-License-Identifier: MIT
// Search's module as the storefront ships it.
import { readFileSync } from "node:fs";
import type { DoorModule } from "../../js-glue/src/sdk/wasmMemory";

export const storefront = new URL("../../dist/storefront/", import.meta.url);

export async function wasmSearch(): Promise<DoorModule> {
  const nothing = (): void => undefined;
  const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };
  const { instance } = await WebAssembly.instantiate(readFileSync(new URL("search.wasm", storefront)), imports);
  (instance.exports._initialize as () => void)();
  return instance.exports as unknown as DoorModule;
}
