// SPDX-License-Identifier: MIT
// Bundles the demo store's tools, server and page script into build/tools.
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** @param {string} [out] folder for the results */
export async function buildDemoStore(out = fileURLToPath(new URL("../build/tools", import.meta.url))) {
  const assets = `${out}/demo-assets`;
  mkdirSync(assets, { recursive: true });
  await build({
    entryPoints: {
      "demo-data": `${here}tools/demoData.ts`,
      "demo-pictures": `${here}tools/demoPictures.ts`,
      "demo-server": `${here}server/main.ts`,
    },
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  await build({
    entryPoints: { store: `${here}client/store.ts` },
    outdir: assets,
    bundle: true,
    minify: true,
    target: "es2022",
    logLevel: "warning",
  });
  for (const name of ["store.css", "icon.svg"]) copyFileSync(`${here}client/${name}`, `${assets}/${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDemoStore(process.argv[2]);
