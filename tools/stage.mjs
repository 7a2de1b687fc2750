// SPDX-License-Identifier: MIT
// Runs commands one after the other and says what it does, how long it took and where it failed.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** Prints a heading for the next step. */
export function announce(title) {
  process.stdout.write(`\n==> ${title}\n`);
}

/** Runs `command` in the project's root with its output shown; throws with the command line when it fails. */
export function run(command, args = [], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...args].join(" ")} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

/** A titled step: announces, runs `work` and prints the seconds it took. */
export async function stage(title, work) {
  announce(title);
  const start = performance.now();
  await work();
  process.stdout.write(`    done in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

/** Runs `main` and turns any error into one line and exit code 1. */
export function runMain(main) {
  main().catch((error) => {
    process.stderr.write(`\nFAILED: ${error.message}\n`);
    process.exit(1);
  });
}
