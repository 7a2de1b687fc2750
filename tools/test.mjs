// SPDX-License-Identifier: MIT
// Everything that must hold, in the order in which a failure is cheapest to find.
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "./build.mjs";
import { setup } from "./setup.mjs";
import { root, run, runMain, stage } from "./stage.mjs";

const jobs = String(availableParallelism());
/** Measures tasks and frames: nothing may run beside it. */
const alone = "tests/browser/smoothness.test.ts";

runMain(async () => {
  await setup();
  await stage("Layers, references and style", async () => {
    await run("node", ["tools/check-layers.mjs"]);
    await run("node", ["tools/check-references.mjs"]);
    await run("node", ["tools/check-format.mjs"]);
    await run("npx", ["biome", "check", "."]);
    await run("npx", ["tsc", "-p", "."]);
    await run("npx", ["tsc", "-p", "demo-store"]);
    await run("npx", ["tsc", "-p", "tests"]);
  });
  await build();
  await stage("Core and trainer tests", () =>
    run("ctest", ["--test-dir", "build/native", "-j", jobs, "--output-on-failure", "--progress"]),
  );
  await stage("Core tests under the address and undefined-behaviour sanitizers", async () => {
    await run("cmake", ["--preset", "asan", "--log-level=WARNING"]);
    await run("cmake", ["--build", "--preset", "asan", "--target", "test_core"]);
    await run("build/asan/test_core");
  });
  await stage("Fuzzers, a short run each", () => run("node", ["tools/fuzz.mjs", "--seconds", "6"]));
  await stage("WooCommerce plugin: PHP syntax, style and units", async () => {
    await run("sh", ["-c", "find integrations tests/woocommerce -name '*.php' -print0 | xargs -0 -n 1 php -l > build/php.log"]);
    await run("node", ["tools/check-php-version.mjs"]);
    await run("phpcs", ["--standard=tests/woocommerce/phpcs.xml"]);
    await run("phpunit", [
      "--bootstrap",
      "tests/woocommerce/unit/bootstrap.php",
      "--do-not-cache-result",
      "tests/woocommerce/unit",
    ]);
  });
  await stage("SDK, WebAssembly and storefront tests", () => run("npx", ["vitest", "run"]));
  await stage("Journeys in Chromium", async () => {
    const journeys = ["vitest", "run", "--config", "tests/browser/vitest.config.ts"];
    await run("npx", [...journeys, "--exclude", alone]);
    await run("npx", [...journeys, alone]);
  });
  await stage("WooCommerce plugin in a WordPress", async () => {
    // 280 MB: once is enough.
    const wanted = ["@wp-playground/wordpress-builds", "@php-wasm/node-7-4", "@php-wasm/node-8-5"];
    if (!wanted.every((name) => existsSync(join(root, "tests/woocommerce/node_modules", name)))) {
      await run("npm", ["ci", "--prefix", "tests/woocommerce", "--no-audit", "--no-fund"]);
    }
    await run("npx", ["vitest", "run", "--config", "tests/woocommerce/vitest.config.ts"]);
  });
});
