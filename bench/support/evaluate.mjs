// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { need, paths } from "./paths.mjs";

const answers = new Map();

/** Runs `nearshelf evaluate … --json` and answers the figures; the same question is asked once in a run of the bench. */
export function evaluate(...args) {
  const question = args.join("\0");
  if (!answers.has(question)) answers.set(question, ask(args));
  return answers.get(question);
}

async function ask(args) {
  need("run npm run build", paths.native);
  const child = spawn(paths.native, ["evaluate", ...args, "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (bytes) => {
    text += bytes;
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`nearshelf evaluate ${args.join(" ")} ended with exit code ${code}`);
  return JSON.parse(text);
}
