// SPDX-License-Identifier: MIT
// WebAssembly with SIMD, else the same engine as plain JavaScript, else nothing: then the store's own shelves stay.
import createGlue from "#engine";
import type { DoorModule } from "./wasmMemory";

export interface LoadedEngine {
  kind: "simd" | "js";
  door: DoorModule;
}

/** Streaming needs the right MIME type, which not every store's server sends. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

async function startWasm(response: Response): Promise<DoorModule> {
  const module = await compile(response);
  return new Promise((resolve, reject) => {
    let memory: WebAssembly.Memory | undefined;
    createGlue({
      wasm: module,
      assembly: {
        instantiate: (compiled, imports) =>
          WebAssembly.instantiate(compiled, imports).then(
            (instance) => {
              memory = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
              return { instance };
            },
            (error: unknown) => {
              reject(error);
              // The glue looks at success only: a second rejection there would surface on the page.
              return new Promise<never>(() => undefined);
            },
          ),
      },
    }).then(({ inbox, call, outbox }) => {
      if (memory) resolve({ inbox, call, outbox, memory });
      else reject(new Error("the engine exports no memory"));
    }, reject);
  });
}

export async function loadEngine(response: Promise<Response> | null, base: string): Promise<LoadedEngine> {
  if (response) {
    try {
      return { kind: "simd", door: await startWasm(await response) };
    } catch {
      // Forbidden by the page's policy, or too little memory: the fallback needs neither.
    }
  }
  return { kind: "js", door: (await import(`${base}engine-fallback.js`)) as DoorModule };
}
