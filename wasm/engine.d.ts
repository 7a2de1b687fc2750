// SPDX-License-Identifier: MIT
// build/wasm/engine.mjs: the Embind module. Calls and bytes: docs/format/door.md.

/** Stands in for the platform's `WebAssembly` inside the glue (wasm/assembly.js). */
export interface Assembly {
  instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports): Promise<{ instance: WebAssembly.Instance }>;
}

export interface EngineModule {
  /** Address of room for a request of `size` bytes; valid until the next call. */
  inbox(size: number): number;
  /** Carries out the request in the inbox; answers the length of the response. */
  call(op: number, size: number): number;
  /** Address of the response; valid until the next call. */
  outbox(): number;
}

export default function createEngine(options: { wasm: WebAssembly.Module; assembly: Assembly }): Promise<EngineModule>;
