// SPDX-License-Identifier: MIT
// The bench asks the engine with the storefront's own code, which is TypeScript: bundled for Node or for a page.
import { join } from "node:path";
import { build } from "esbuild";
import { need, paths } from "./paths.mjs";

/** Answers the bundle's file. `where`: "node" or "browser". */
export async function bundle(entry, where) {
  need("run npm run build", paths.glue);
  const outfile = join(paths.work, where, entry.replace(/.*\//, ""));
  await build({
    entryPoints: [join(paths.root, entry)],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: where,
    logLevel: "error",
    minify: where === "browser",
    alias: { "#engine": paths.glue },
    // In Node the rivals are loaded as packages, so that they find their own files.
    ...(where === "node" && { external: ["@tensorflow/*", "onnxruntime-web"] }),
  });
  return outfile;
}
