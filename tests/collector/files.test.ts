// SPDX-License-Identifier: MIT
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { nearshelf, scratchFolder, startCollector } from "./support/collector.ts";
import { writeTasks } from "./support/tasks.ts";

/** Without fetch's own unpacking and path clean-up. */
function get(port: number, path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    const asked = request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on("error", reject).end();
  });
}

async function shop() {
  const folder = scratchFolder();
  mkdirSync(join(folder, "pack"));
  mkdirSync(join(folder, "script"));
  const script = `/* ${"a script that packs well ".repeat(200)} */`;
  writeFileSync(join(folder, "script", "nearshelf.js"), script);
  writeFileSync(join(folder, "pack", "pack-0123456789abcdef.nsp"), Buffer.alloc(5000, 7));
  writeFileSync(join(folder, "pack", "manifest.json"), '{"pack":"pack-0123456789abcdef.nsp"}');
  writeFileSync(join(folder, "secret.txt"), "not for shoppers");
  writeFileSync(join(folder, "pack", ".hidden"), "not for shoppers");
  symlinkSync(join(folder, "secret.txt"), join(folder, "pack", "..x"));
  const collector = await startCollector(
    "--storefront",
    join(folder, "script"),
    "--pack",
    join(folder, "pack"),
    "--database",
    join(folder, "n.db"),
  );
  return { folder, script, port: collector.port };
}

test("script and pack are sent packed to who unpacks, plain to others, and not again to who has them", async () => {
  const { script, port } = await shop();
  const packed = await get(port, "/nearshelf/nearshelf.js", { "accept-encoding": "gzip, br" });
  expect(packed.headers).toMatchObject({
    "content-encoding": "br",
    vary: "Accept-Encoding",
    "content-type": "text/javascript; charset=utf-8",
  });
  expect(packed.body.length).toBeLessThan(200);
  expect(brotliDecompressSync(packed.body).toString()).toBe(script);
  const plain = await get(port, "/nearshelf/nearshelf.js", { "accept-encoding": "gzip, br;q=0" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
  expect(plain.headers.etag).not.toBe(packed.headers.etag);
  for (const [encoding, answer] of [
    ["br", packed],
    ["identity", plain],
  ] as const) {
    const again = await get(port, "/nearshelf/nearshelf.js", {
      "accept-encoding": encoding,
      "if-none-match": answer.headers.etag ?? "",
    });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, answer.headers.etag]);
  }
  const head = await get(port, "/nearshelf/nearshelf.js", {}, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([200, 0, String(script.length)]);
});

test("a file that names its hash is kept for a year, the manifest for a minute, and a new pack is seen without a restart", async () => {
  const { folder, port } = await shop();
  const pack = await get(port, "/pack/pack-0123456789abcdef.nsp");
  expect(pack.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(pack.body.length).toBe(5000);
  const manifest = await get(port, "/pack/manifest.json");
  expect(manifest.headers["cache-control"]).toBe("public, max-age=60, stale-while-revalidate=86400");
  writeFileSync(join(folder, "pack", "manifest.json"), '{"pack":"another"}');
  const changed = await get(port, "/pack/manifest.json", { "if-none-match": manifest.headers.etag ?? "" });
  expect([changed.status, changed.body.toString()]).toEqual([200, '{"pack":"another"}']);
});

test("nothing outside the folders is found, by whatever spelling", async () => {
  const { port } = await shop();
  const paths = [
    "/pack/../secret.txt",
    "/pack/%2e%2e/secret.txt",
    "/pack/..%2fsecret.txt",
    "/pack/.hidden",
    "/pack/..x",
    "/pack/",
    "/pack//etc/passwd",
    "/pack/%00",
    "/secret.txt",
  ];
  for (const path of paths) expect((await get(port, path)).status, path).toBe(404);
});

test("reports and files carry no cookie, and answers to pages of other origins may be read", async () => {
  const { port } = await shop();
  const box = `/mailbox/${"A".repeat(43)}`;
  const preflight = await get(port, box, { origin: "https://shop.test", "access-control-request-method": "POST" }, "OPTIONS");
  expect(preflight.status).toBe(204);
  expect(preflight.headers).toMatchObject({ "access-control-allow-origin": "*", "access-control-allow-methods": "POST" });
  for (const path of ["/health", "/metrics", "/pack/manifest.json", box])
    expect((await get(port, path)).headers["set-cookie"]).toBeUndefined();
});

test("a database or an agreement in a folder that is served keeps the collector from starting", async () => {
  const folder = scratchFolder();
  const tasks = writeTasks(scratchFolder());
  for (const secret of ["--database", "--agreement"]) {
    const { code, stderr } = await nearshelf(
      "serve",
      "--port",
      "0",
      "--tasks",
      tasks,
      "--pack",
      folder,
      secret,
      join(folder, "deep"),
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining("served to everybody")]);
  }
});
