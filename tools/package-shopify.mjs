// SPDX-License-Identifier: MIT
// Puts the storefront files into the Shopify theme app extension: dist/shopify/. Needs `npm run build`.
import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, runMain } from "./stage.mjs";

const { values } = parseArgs({
  options: {
    storefront: { type: "string", default: join(root, "dist/storefront") },
    out: { type: "string", default: join(root, "dist/shopify") },
  },
});

runMain(async () => {
  if (!existsSync(join(values.storefront, "nearshelf.js"))) throw new Error(`${values.storefront}: run "npm run build" first`);
  rmSync(values.out, { recursive: true, force: true });
  cpSync(join(root, "integrations/shopify"), values.out, { recursive: true });
  const assets = join(values.out, "extensions/nearshelf-theme/assets");
  // No folders and no other kinds of files are allowed there; texts come from Shopify's own locales, styles from the blocks' sheet.
  for (const file of readdirSync(values.storefront).filter((name) => /\.(js|wasm)$/.test(name))) {
    copyFileSync(join(values.storefront, file), join(assets, file));
  }
  process.stdout.write(`    ${values.out}: ${readdirSync(assets).length} assets\n`);
});
