// SPDX-License-Identifier: MIT
// Bundles the demo store's tools, server and page script into build/tools.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Leaves files alone whose contents stay the same: what was made with a tool is then no older than the tool. */
async function build(options) {
  const { outputFiles } = await esbuild.build({ ...options, bundle: true, logLevel: "warning", write: false });
  for (const { path, contents } of outputFiles) {
    if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
  }
}

/** @param {string} [out] folder for the results */
export async function buildDemoStore(out = fileURLToPath(new URL("../build/tools", import.meta.url))) {
  const assets = `${out}/demo-assets`;
  mkdirSync(assets, { recursive: true });
  await build({
    entryPoints: {
      "demo-data": `${here}tools/demoData.ts`,
      "demo-pictures": `${here}tools/demoPictures.ts`,
      "demo-reports": `${here}tools/demoReports.ts`,
      "demo-server": `${here}server/main.ts`,
    },
    outdir: out,
    outExtension: { ".js": ".mjs" },
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
  });
  await build({
    entryPoints: { store: `${here}client/store.ts` },
    outdir: assets,
    minify: true,
    target: "es2022",
  });
  for (const name of ["store.css", "icon.svg"]) copyFileSync(`${here}client/${name}`, `${assets}/${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDemoStore(process.argv[2]);
