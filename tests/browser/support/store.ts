// SPDX-License-Identifier: MIT
// A front door to the demo store that writes down every request and may change what is answered: broken files, other policies.
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { inject } from "vitest";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Store {
  url: string;
  /** Paths with query, in the order of their arrival. */
  asked: string[];
  /** From here on nobody answers, as when the network is gone. */
  close(): Promise<void>;
}

export interface Trouble {
  /** Alters answers in place. */
  change?(path: string, answer: Answer): void;
  /** The connection ends without an answer. */
  isCut?(path: string): boolean;
  /** Answers in the store's place; undefined: the store does. */
  take?(
    path: string,
    incoming: { method: string; headers: IncomingHttpHeaders; body: Buffer },
  ): Partial<Answer> | undefined | Promise<Partial<Answer>>;
  /** The store behind the door; the demo store if left out. */
  behind?: string;
}

export async function openStore({ change, isCut, take, behind = inject("storeUrl") }: Trouble = {}): Promise<Store> {
  const asked: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const path = incoming.url ?? "/";
    asked.push(path);
    if (isCut?.(path)) return void outgoing.destroy();
    let sent: Buffer | undefined;
    if (take) {
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      sent = Buffer.concat(parts);
      const own = await take(path, { method: incoming.method ?? "GET", headers: incoming.headers, body: sent });
      if (own) {
        outgoing.writeHead(own.status ?? 200, own.headers);
        return void outgoing.end(own.body);
      }
    }
    const onward = request(new URL(path, behind), { method: incoming.method ?? "GET", headers: incoming.headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.on("end", () => {
        const answer = { status: reply.statusCode ?? 500, headers: reply.headers, body: Buffer.concat(parts) };
        change?.(path, answer);
        const { "transfer-encoding": _, ...headers } = answer.headers;
        outgoing.writeHead(answer.status, { ...headers, "content-length": answer.body.length });
        outgoing.end(answer.body);
      });
    });
    onward.on("error", () => outgoing.destroy());
    if (sent) onward.end(sent);
    else incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
