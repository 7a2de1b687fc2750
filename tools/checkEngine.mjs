// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Starts the module with its glue as a page does; throws when the two do not belong together, before any shopper is sent to the fallback. */
export async function checkEngine(folder) {
  const { default: createGlue } = await import(pathToFileURL(resolve(folder, "engine.mjs")).href);
  const module = await WebAssembly.compile(readFileSync(join(folder, "engine.wasm")));
  await new Promise((started, failed) => {
    const instantiate = (compiled, imports) =>
      WebAssembly.instantiate(compiled, imports).then(
        (instance) => ({ instance }),
        (error) => {
          failed(new Error(`${folder}: engine.mjs and engine.wasm do not fit (${error.message}). Delete both and build again.`));
          return new Promise(() => undefined);
        },
      );
    createGlue({ wasm: module, assembly: { instantiate } }).then(
      ({ inbox }) => (inbox(8) > 0 ? started() : failed(new Error("no inbox"))),
      failed,
    );
  });
}
