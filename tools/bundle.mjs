// SPDX-License-Identifier: MIT
// One script of the storefront: esbuild bundles, terser makes it smaller still.
import { writeFileSync } from "node:fs";
import { build } from "esbuild";
import { minify } from "terser";

export const licence = "/* Nearshelf, MIT */";

/** Has nearly every function compiled at once, beside the main thread, instead of one by one when the page first calls them (docs/decisions/0017-compiled-at-once.md). */
const compileAtOnce = "//# allFunctionsCalledOnLoad";

/** Syntax of browsers that need the fallback. */
const target = "es2020";

/** The minified text; `more`: further options of esbuild. */
export async function bundle(entryPoint, format, more = {}) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    format,
    bundle: true,
    minify: true,
    target,
    legalComments: "none",
    logLevel: "error",
    write: false,
    ...more,
  });
  return outputFiles[0].text;
}

/** Bundles into `file`; `runsAtOnce`: a page that loads it calls most of it. */
export async function bundleScript(entryPoint, file, format, runsAtOnce, more) {
  // Inlines and joins what esbuild leaves: 4 to 8 % of the bytes.
  const { code } = await minify(await bundle(entryPoint, format, more), {
    ecma: 2020,
    module: format === "esm",
    compress: { passes: 3 },
  });
  writeFileSync(file, `${runsAtOnce ? `${compileAtOnce}\n` : ""}${licence}${code}\n`);
}
