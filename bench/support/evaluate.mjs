// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { need, paths } from "./paths.mjs";

/** Runs `nearshelf evaluate … --json` and answers the figures. */
export async function evaluate(...args) {
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
