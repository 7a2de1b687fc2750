// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** The kernel's own high-water mark, so reading it now and then is enough; 0 once the process has gone. */
function peakKiB(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Runs a program with its output hidden: { seconds, peakMiB }. Linux only. */
export async function costOf(command, args) {
  const begin = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakKiB(child.pid));
  }, 20);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")} ended with exit code ${code}`);
  return { seconds: (performance.now() - begin) / 1000, peakMiB: peak / 1024 };
}
