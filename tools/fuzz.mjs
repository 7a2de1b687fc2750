// SPDX-License-Identifier: MIT
// Runs every libFuzzer target for a while over its seeds: `node tools/fuzz.mjs [--seconds 300] [target …]`. Fails at the first finding.
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { announce, root, run, runMain } from "./stage.mjs";

const { values, positionals } = parseArgs({ options: { seconds: { type: "string", default: "300" } }, allowPositionals: true });

runMain(async () => {
  await run("cmake", ["--preset", "fuzz", "--log-level=WARNING"]);
  const all = readdirSync(join(root, "tests/fuzz")).filter((file) => file.endsWith(".cpp"));
  const targets = positionals.length > 0 ? positionals : all.map((file) => basename(file, ".cpp"));
  await run("cmake", ["--build", "--preset", "fuzz", ...targets.flatMap((target) => ["--target", target])]);
  for (const target of targets) {
    const corpus = join(root, "build/fuzz/corpus", target);
    mkdirSync(corpus, { recursive: true });
    const seeds = join(root, "tests/vectors", target.replace("_fuzz", ""));
    announce(`${target}, ${values.seconds} s`);
    await run(join(root, "build/fuzz", target), [
      `-max_total_time=${values.seconds}`,
      "-max_len=8192",
      "-rss_limit_mb=2048",
      "-timeout=10",
      "-print_final_stats=1",
      "-verbosity=0",
      corpus,
      ...(existsSync(seeds) ? [seeds] : []),
    ]);
  }
});
