// SPDX-License-Identifier: MIT
// The plugin in a WordPress: one of our own making with a double of WooCommerce, or the real store that WOO_URL names.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["tests/woocommerce/**/*.test.ts"],
    globalSetup: "tests/woocommerce/support/globalSetup.ts",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
