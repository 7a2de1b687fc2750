// SPDX-License-Identifier: MIT
// The collector beside this store: its paths are passed on, so that pages report to the store's own address, and its estimates are asked for.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

export interface CollectorSettings {
  /** Where `nearshelf serve` listens. */
  readonly url: string;
  readonly tasks: string;
  readonly database: string;
  /** The nearshelf binary. */
  readonly binary: string;
}

/** One stream of four weeks, as `nearshelf estimate --json` writes it (docs/format/estimates.md). */
export interface Estimate {
  readonly stream: string;
  readonly window: number;
  readonly epsilon: number;
  readonly reports: number;
  readonly status: string;
  readonly cells?: readonly { readonly value: string; readonly share: number; readonly low: number; readonly high: number }[];
  readonly other?: { readonly share: number; readonly values: readonly string[] };
}

export interface Collector {
  /** What the tag's `data-report` says. */
  readonly report: string;
  pass(path: string, method: string, body: ArrayBuffer): Promise<Response>;
  /** The newest four weeks of each stream. */
  estimates(): Promise<Estimate[]>;
}

export const collectorPath = "/collector/";

export function openCollector({ url, tasks, database, binary }: CollectorSettings): Collector {
  const hash = createHash("sha256").update(readFileSync(tasks)).digest("base64");
  return {
    report: `${collectorPath}tasks.json sha256-${hash}`,
    async pass(path, method, body) {
      const answer = await fetch(url + path.slice(collectorPath.length - 1), { method, ...(method === "POST" && { body }) });
      const headers = ["content-type", "cache-control", "etag"].flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value] as [string, string]];
      });
      return new Response(answer.status === 204 ? null : await answer.arrayBuffer(), { status: answer.status, headers });
    },
    async estimates() {
      const { stdout } = await promisify(execFile)(binary, ["estimate", "--database", database, "--json"]);
      const { streams } = JSON.parse(stdout) as { streams: Estimate[] };
      const newest = Math.max(...streams.map(({ window }) => window));
      return streams.filter(({ window }) => window === newest);
    },
  };
}
