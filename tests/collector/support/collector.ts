// SPDX-License-Identifier: MIT
// The real `nearshelf serve`, started on a free port and ended with the test that asked for it.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";

export const binary = process.env.NEARSHELF_BINARY ?? "build/native/nearshelf";

export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), "nearshelf-collector-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Collector {
  url: string;
  port: number;
  process: ChildProcess;
  said: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  metric: (name: string) => Promise<number>;
  /** Waits until the flush after this moment has shown `name` at `value` or above. */
  reaches: (name: string, value: number) => Promise<void>;
  /** Resident memory in MiB. */
  memory: () => number;
}

export async function startCollector(...options: string[]): Promise<Collector> {
  const anyPort = options.includes("--port") ? [] : ["--port", "0"];
  const everySecond = options.includes("--flush-seconds") ? [] : ["--flush-seconds", "1"];
  const child = spawn(binary, ["serve", ...anyPort, ...everySecond, ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.on("data", (bytes) => (text += bytes));
  child.stderr.on("data", (bytes) => (text += bytes));
  const ended = once(child, "exit");
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on("data", () => {
      const match = /port (\d+)/.exec(text);
      if (match) resolve(Number(match[1]));
    });
    child.on("exit", () => reject(new Error(text)));
  });
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const [code] = await ended;
    return code as number | null;
  };
  onTestFinished(async () => void (await stop("SIGKILL")));
  const url = `http://127.0.0.1:${port}`;
  const metric = async (name: string) => {
    const lines = (await (await fetch(`${url}/metrics`)).text()).split("\n");
    const line = lines.find((one) => one.startsWith(`${name} `));
    if (!line) throw new Error(`no metric ${name}`);
    return Number(line.slice(name.length + 1));
  };
  const reaches = async (name: string, value: number) => {
    for (let tries = 0; tries < 200; ++tries) {
      if ((await metric(name)) >= value) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${name} is ${await metric(name)}, not ${value}`);
  };
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
  return { url, port, process: child, said: () => text, stop, metric, reaches, memory };
}

/** A run of the binary that ends by itself. */
export async function nearshelf(...args: string[]) {
  return promisify(execFile)(binary, args).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error) => ({ code: error.code as number, stdout: String(error.stdout), stderr: String(error.stderr) }),
  );
}

export const send = (url: string, body: BodyInit) => fetch(`${url}/ldp`, { method: "POST", body });
