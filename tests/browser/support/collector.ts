// SPDX-License-Identifier: MIT
// A store whose tag asks for reports, and a collector behind the same door that writes down what reaches it, byte by byte.
import { createHash, generateKeyPairSync } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { openStore, type Store } from "./store";

export interface Upload {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const names = (values: string[], k: number): string[] => [...values, ...Array.from({ length: k - values.length }, () => "")];
export const intents = ["none", "browsing", "focused", "comparing", "wishing", "cart", "ordered", "gift"];
const departments = ["none", "Garden", "Tech", "Kitchen", "Bath", "Books", "Home", "Beauty"];

export const taskFile = JSON.stringify({
  format: 1,
  version: 1,
  mode: "ldp",
  streams: [
    { name: "intent", k: 8, epsilon: 2, values: intents },
    { name: "category", k: 8, epsilon: 2, values: departments },
    { name: "priceBand", k: 8, epsilon: 2, values: names(["none", "under 20"], 8) },
  ],
});

export interface CollectorOptions {
  /** By the store's own address, which is known once it stands. */
  tasks?: (origin: string) => string;
  /** What the tag pins; the hash of `tasks` if left out. */
  pin?: string;
  /** HpkeConfigLists by path. */
  keys?: Record<string, Buffer>;
  /** Answers requests to the mailbox: a box, or nothing. */
  mailbox?: (path: string, body: Buffer) => Buffer | undefined;
  /** Settles before the tasks are answered. */
  hold?: () => Promise<void>;
}

export async function openCollector({
  tasks = () => taskFile,
  pin,
  hold,
  mailbox,
  keys = {},
}: CollectorOptions = {}): Promise<{ store: Store; uploads: Upload[] }> {
  const uploads: Upload[] = [];
  let text = "";
  const store = await openStore({
    async take(path, { method, headers, body }) {
      if (path === "/collector/tasks.json") {
        await hold?.();
        return { headers: { "content-type": "application/json" }, body: Buffer.from(text) };
      }
      if (keys[path]) return { body: keys[path] };
      if (!path.startsWith("/collector/") || method !== "POST") return undefined as never;
      uploads.push({ path, headers, body });
      if (!path.startsWith("/collector/mailbox/")) return { status: 204 };
      const box = mailbox?.(path, body);
      return box ? { body: box } : { status: path.endsWith("/take") ? 404 : 204 };
    },
    change(_, answer) {
      if (String(answer.headers["content-type"]).startsWith("text/html"))
        answer.body = Buffer.from(
          answer.body
            .toString()
            .replace(
              /data-consent="/,
              `data-report="/collector/tasks.json sha256-${pin ?? createHash("sha256").update(text).digest("base64")}" data-consent="`,
            ),
        );
    },
  });
  text = tasks(store.url);
  return { store, uploads };
}

/** An HpkeConfigList with one fresh X25519 key. */
export function keyList(id: number): Buffer {
  const key = generateKeyPairSync("x25519").publicKey.export({ type: "spki", format: "der" }).subarray(-32);
  const config = Buffer.from([id, 0, 0x20, 0, 1, 0, 1, 0, 32, ...key]);
  return Buffer.from([0, config.length, ...config]);
}
