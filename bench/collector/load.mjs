// SPDX-License-Identifier: MIT
// Collectors under load: started on a free port, driven by wrk, asked what they counted.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { paths } from "../support/paths.mjs";

export const thisWeek = () => Math.floor(Date.now() / 604_800_000);

export async function startCollector(...options) {
  const child = spawn(paths.native, ["serve", "--port", "0", "--reports-per-hour", "0", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  const port = await new Promise((resolve, reject) => {
    child.stdout.on("data", (bytes) => {
      text += bytes;
      const found = /port (\d+)/.exec(text);
      if (found) resolve(Number(found[1]));
    });
    child.on("exit", (code) => reject(new Error(`nearshelf serve ended with ${code}`)));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    async metric(name) {
      const line = (await (await fetch(`${url}/metrics`)).text()).split("\n").find((one) => one.startsWith(`${name} `));
      return Number(line.slice(name.length));
    },
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      await once(child, "exit");
    },
  };
}

/** Reports per second and the 99th percentile of their time, as wrk sees them. */
export async function load(url, { seconds, connections, run }) {
  const script = join(paths.root, "bench/collector/reports.lua");
  const { stdout } = await promisify(execFile)("wrk", [
    ...["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-s", script, url],
    ...["--", String(thisWeek()), String(run)],
  ]);
  const units = { us: 0.001, ms: 1, s: 1000 };
  const [, time, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  const broken = /Socket errors: (.*)/.exec(stdout)?.[1] ?? "";
  if (broken) throw new Error(`socket errors: ${broken}`);
  const answered = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]);
  return { refused, perSecond: answered - refused / seconds, p99Ms: Number(time) * units[unit] };
}

/** Waits until everything taken is counted, and gives how many that is. What was refused for lack of room is no part of it. */
export async function settled(collector) {
  for (let before = -1; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const [taken, counted] = await Promise.all(
      ["nearshelf_reports_taken_total", "nearshelf_reports_counted_total"].map((name) => collector.metric(name)),
    );
    if (taken === before && counted === taken) return counted;
    before = taken;
  }
}

export async function countedIn(database) {
  const { stdout } = await promisify(execFile)(paths.native, ["estimate", "--database", database, "--json"]);
  return JSON.parse(stdout).streams.reduce((sum, { reports }) => sum + reports, 0);
}
