// SPDX-License-Identifier: MIT
// Private reports away from the page's thread: opened when one is due, closed when it is sent. The calls are those of reportModule.ts.
import { trusted } from "../sdk/trusted";
import type { ReportHost, ReportModule } from "./reportModule";

export interface OpenReportHost extends ReportHost {
  /** Ends the Worker and everything it knew. */
  close(): void;
}

interface WorkerAnswer {
  id: number;
  answer?: unknown;
  error?: string;
}

/** Starts the Worker. Calls reject where it, or WebAssembly, is missing or forbidden: then no report is made. */
export function openReportHost(base: string): OpenReportHost {
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  const stopped = new Error("the report's worker stopped");
  let hasStopped = false;
  const failAll = (): void => {
    hasStopped = true;
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  };
  const worker = new Worker(trusted(`${base}nearshelf-report.js`), { type: "module" });
  worker.onerror = failAll;
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) call?.reject(new Error(data.error));
    else call?.resolve(data.answer);
  };
  let calls = 0;
  const ask =
    (call: keyof ReportModule) =>
    (question: unknown): Promise<never> =>
      new Promise((resolve, reject) => {
        if (hasStopped) return reject(stopped);
        waiting.set(++calls, { resolve: resolve as (answer: unknown) => void, reject });
        worker.postMessage({ id: calls, call, question });
      });
  return {
    ldpAnswer: ask("ldpAnswer"),
    ldpReport: ask("ldpReport"),
    splitParts: ask("splitParts"),
    splitUpload: ask("splitUpload"),
    close() {
      worker.terminate();
      failAll();
    },
  };
}
