// SPDX-License-Identifier: MIT
// Runs every libFuzzer target for a while over its seeds, one on each core: `node tools/fuzz.mjs [--seconds 300] [target …]`. Fails at a finding.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { announce, root, run, runMain } from "./stage.mjs";

const { values, positionals } = parseArgs({ options: { seconds: { type: "string", default: "300" } }, allowPositionals: true });

/** Shows what the fuzzer said once it is done, so that two at work do not mix their lines. */
async function fuzz(target) {
  const corpus = join(root, "build/fuzz/corpus", target);
  mkdirSync(corpus, { recursive: true });
  const seeds = join(root, "tests/vectors", target.replace("_fuzz", ""));
  const limits = [`-max_total_time=${values.seconds}`, "-max_len=8192", "-rss_limit_mb=2048", "-timeout=10"];
  const args = [...limits, "-print_final_stats=1", "-verbosity=0", corpus, ...(existsSync(seeds) ? [seeds] : [])];
  const said = await promisify(execFile)(join(root, "build/fuzz", target), args, { cwd: root, maxBuffer: 1 << 28 });
  announce(`${target}, ${values.seconds} s`);
  process.stdout.write(said.stderr);
}

runMain(async () => {
  await run("cmake", ["--preset", "fuzz", "--log-level=WARNING"]);
  const all = readdirSync(join(root, "tests/fuzz")).filter((file) => file.endsWith(".cpp"));
  const targets = positionals.length > 0 ? positionals : all.map((file) => basename(file, ".cpp"));
  await run("cmake", ["--build", "--preset", "fuzz", ...targets.flatMap((target) => ["--target", target])]);
  const waiting = targets.values();
  const worker = async () => {
    for (const target of waiting) await fuzz(target);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
});
