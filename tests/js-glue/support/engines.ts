// SPDX-License-Identifier: MIT
// The two engines a page may run, as built: the Embind module and the JavaScript fallback.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { DoorModule } from "../../../js-glue/src/sdk/wasmMemory";

const root = new URL("../../../", import.meta.url);
const module = process.env.NEARSHELF_WASM ?? fileURLToPath(new URL("build/wasm/", root));
const storefront = process.env.NEARSHELF_STOREFRONT ?? fileURLToPath(new URL("dist/storefront/", root));

export const gluePath = `${module}/engine.mjs`;
export const fallbackPath = `${storefront}/engine-fallback.js`;

/** A fresh engine of WebAssembly. */
export async function wasmEngine(): Promise<DoorModule> {
  const { default: create } = await import(pathToFileURL(gluePath).href);
  let memory: WebAssembly.Memory | undefined;
  const engine = await create({
    wasm: await WebAssembly.compile(readFileSync(`${module}/engine.wasm`)),
    assembly: {
      async instantiate(compiled: WebAssembly.Module, imports: WebAssembly.Imports) {
        const instance = await WebAssembly.instantiate(compiled, imports);
        memory = Object.values(instance.exports).find((part) => part instanceof WebAssembly.Memory);
        return { instance };
      },
    },
  });
  if (!memory) throw new Error("the module exports no memory");
  return { inbox: engine.inbox, call: engine.call, outbox: engine.outbox, memory };
}

/** A fresh engine of plain JavaScript: the query makes Node load the module anew. */
export async function plainEngine(): Promise<DoorModule> {
  return import(`${pathToFileURL(fallbackPath).href}?${Math.random()}`);
}
