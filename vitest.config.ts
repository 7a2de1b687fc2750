// SPDX-License-Identifier: MIT
import { defineConfig } from "vitest/config";

export default defineConfig({
  // A loaded machine is slow to start Chromium; only a hang should fail.
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "tests/woocommerce/**", "node_modules/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
