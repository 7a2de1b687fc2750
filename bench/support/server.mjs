// SPDX-License-Identifier: MIT
// Serves pages and folders as a store's server would: compressed once at the highest setting, right types, nothing cached by the browser.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { paths } from "./paths.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** Twelve megabytes take brotli half a minute, so what was compressed stays on disk. */
function brotli(bytes) {
  const file = join(paths.work, "brotli", createHash("sha256").update(bytes).digest("hex"));
  if (existsSync(file)) return readFileSync(file);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  mkdirSync(join(paths.work, "brotli"), { recursive: true });
  writeFileSync(file, packed);
  return packed;
}

/** A route is a page's or file's content, or, where its key ends in "/", the folder behind it. */
function find(routes, path) {
  const exact = routes[path];
  if (exact !== undefined) return Buffer.from(exact);
  const key = Object.keys(routes).find((prefix) => prefix.length > 1 && prefix.endsWith("/") && path.startsWith(prefix));
  const file = key && join(routes[key], path.slice(key.length));
  return file && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

/** `isolated`: pages get a finer clock, as no store's page does. Answers { origin, close }. */
export async function serve(routes, { isolated = false } = {}) {
  const ready = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (!ready.has(path)) {
      const bytes = find(routes, path);
      ready.set(path, bytes && brotli(bytes));
    }
    const body = ready.get(path);
    if (!body) return response.writeHead(404).end();
    const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
    response.writeHead(200, {
      "content-type": types[extname(path) || ".html"] ?? "application/octet-stream",
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": "no-store",
      ...(isolated && isolation),
    });
    return response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
