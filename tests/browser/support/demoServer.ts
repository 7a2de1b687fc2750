// SPDX-License-Identifier: MIT
import { spawn } from "node:child_process";
import { storefront, tools } from "./places";

export interface DemoServer {
  url: string;
  stop(): void;
}

/** Starts the demo store as a merchant would, on a free port. Rejects with what it said when it does not open. */
export function startDemoServer(flags: Record<string, string>): Promise<DemoServer> {
  const given = Object.entries({ storefront, port: "0", ...flags }).flatMap(([name, value]) => [`--${name}`, value]);
  const server = spawn("node", [`${tools}/demo-server.mjs`, ...given]);
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes: Buffer): void => {
      said += bytes;
      const url = said.match(/is open at (http:\S+)/)?.[1];
      if (url) resolve({ url, stop: () => server.kill() });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`the demo store ended with ${code}: ${said}`)));
  });
}
