// SPDX-License-Identifier: MIT
// Builds the native binary, the shopper's module and its fallback, and what a shopper downloads.
import { delimiter } from "node:path";
import { run, runMain, stage } from "./stage.mjs";

/** npm puts node_modules/.bin in front, where a newer binaryen lies than the one emcc was made with: glue and module would not fit. */
const env = {
  ...process.env,
  PATH: (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter),
};

async function preset(name, ...targets) {
  await run("cmake", ["--preset", name, "--log-level=WARNING"], { env });
  await run("cmake", ["--build", "--preset", name, ...targets.flatMap((target) => ["--target", target])], { env });
}

/** `tests: false` leaves the C++ tests out: who only wants the product need not wait for them. */
export async function build({ tests = true } = {}) {
  await stage("Native trainer (build/native)", () => (tests ? preset("native") : preset("native", "nearshelf")));
  await stage("WebAssembly module (build/wasm)", () => preset("wasm"));
  await stage("Scalar module for the JavaScript fallback (build/wasm-scalar)", () => preset("wasm-scalar"));
  await stage("Trainer for a merchant's browser (build/studio)", () => preset("studio"));
  await stage("Storefront files (dist/storefront)", () => run("node", ["tools/build-storefront.mjs"]));
  await stage("WooCommerce plugin (dist/nearshelf-for-woocommerce.zip)", () => run("node", ["tools/package-woocommerce.mjs"]));
  await stage("Shopify extension (dist/shopify)", () => run("node", ["tools/package-shopify.mjs"]));
}

if (process.argv[1] === new URL(import.meta.url).pathname) runMain(build);
