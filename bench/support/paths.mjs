// SPDX-License-Identifier: MIT
// Where the bench finds what it measures, and the two ways it says that something is not there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/stage.mjs";

/** Other builds can be measured too: NEARSHELF_BUILD and NEARSHELF_STOREFRONT name their folders. */
const build = process.env.NEARSHELF_BUILD ?? join(root, "build");

export const paths = {
  root,
  native: join(build, "native/nearshelf"),
  engine: join(build, "wasm/engine.wasm"),
  glue: join(build, "wasm/engine.mjs"),
  kernel: join(build, "wasm/kernel.wasm"),
  storefront: process.env.NEARSHELF_STOREFRONT ?? join(root, "dist/storefront"),
  data: join(root, "../shared/data"),
  packages: join(root, "node_modules"),
  /** What the bench makes for itself: stores, packs, bundles. */
  work: join(root, "build/bench"),
  docs: join(root, "docs"),
};

/** A part that cannot run here; what an earlier run of it found stays in the report. */
export class Skipped extends Error {}

/** Throws `Skipped` with what to do about it unless every file is there. */
export function need(hint, ...files) {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Skipped(`${missing.join(", ")} not found: ${hint}`);
}
