// SPDX-License-Identifier: MIT
// Against the real process: whatever arrives is refused and counted, honest reports go through meanwhile, and memory stays where it was.
import { randomBytes, randomInt } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Collector, scratchFolder, send, startCollector } from "./support/collector.ts";
import { reportBody } from "./support/reportBody.ts";
import { writeTasks } from "./support/tasks.ts";

function start(...options: string[]) {
  const folder = scratchFolder();
  return startCollector("--database", join(folder, "n.db"), "--tasks", writeTasks(folder), ...options);
}

/** Sends bytes as they are and gives what comes back until the server closes. */
function raw(port: number, ...pieces: (string | Uint8Array)[]) {
  return new Promise<string>((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => {
      for (const piece of pieces) socket.write(piece);
    });
    socket.on("data", (bytes) => (answer += bytes.toString("latin1")));
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
    socket.setTimeout(15_000, () => socket.destroy());
  });
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

async function stillCounts(collector: Collector) {
  const before = await collector.metric("nearshelf_reports_counted_total");
  expect((await send(collector.url, reportBody())).status).toBe(200);
  await collector.reaches("nearshelf_reports_counted_total", before + 1);
}

test("requests that are none, or too long, or of two lengths are refused before their body is read", async () => {
  const collector = await start();
  const head = "POST /ldp HTTP/1.1\r\nHost: x\r\n";
  const cases: [number, string][] = [
    [400, "\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"],
    [400, "GET\r\n\r\n"],
    [400, "GET / HTTP/2.0\r\n\r\n"],
    [400, "POST /ldp HTTP/1.1\r\nno colon\r\n\r\n"],
    [400, `${head}Content-Length: 256\r\nContent-Length: 0\r\n\r\n`],
    [400, `${head}Content-Length: -1\r\n\r\n`],
    [400, `${head}Content-Length: 99999999999999999999\r\n\r\n`],
    [411, `${head}Transfer-Encoding: chunked\r\n\r\n100\r\n`],
    [413, `${head}Content-Length: 1000000\r\n\r\n`],
    [413, "POST /nowhere HTTP/1.1\r\nContent-Length: 1\r\n\r\nx"],
    [413, "GET /health HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"],
    [431, `GET / HTTP/1.1\r\nX: ${"y".repeat(10_000)}\r\n\r\n`],
    [415, `${head}Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00`],
    [404, "GET /../../etc/passwd HTTP/1.1\r\nConnection: close\r\n\r\n"],
    [405, "DELETE /ldp HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ];
  for (const [expected, bytes] of cases) expect(status(await raw(collector.port, bytes)), bytes.slice(0, 60)).toBe(expected);
  await stillCounts(collector);
  const refused = ["malformed", "unknown_path_or_method", "too_long"].map((why) =>
    collector.metric(`nearshelf_http_refused_total{reason="${why}"}`),
  );
  expect((await Promise.all(refused)).reduce((a, b) => a + b)).toBe(cases.length);
});

test("a thousand slow clients cost no honest one its turn, and are cut off", async () => {
  const collector = await start("--request-seconds", "2", "--max-connections", "2000");
  const slow: Socket[] = [];
  for (let i = 0; i < 1000; ++i) {
    const socket = connect(collector.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write("POST /ldp HTTP/1.1\r\nContent-Length: 256\r\n\r\n");
    slow.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write("x");
  }, 300);
  const took: number[] = [];
  for (let i = 0; i < 30; ++i) {
    const from = performance.now();
    expect((await send(collector.url, reportBody())).status).toBe(200);
    took.push(performance.now() - from);
  }
  expect(took.sort((a, b) => a - b)[15]).toBeLessThan(100);
  await collector.reaches('nearshelf_http_refused_total{reason="slow"}', 1000);
  clearInterval(drip);
  for (const socket of slow) socket.destroy();
  await stillCounts(collector);
});

test("connections beyond the limit are closed at once and counted", async () => {
  const collector = await start("--max-connections", "16", "--threads", "1");
  const open = Array.from({ length: 60 }, () => connect(collector.port, "127.0.0.1").on("error", () => {}));
  await new Promise((resolve) => setTimeout(resolve, 500));
  for (const socket of open) socket.destroy();
  await stillCounts(collector);
  expect(await collector.metric('nearshelf_http_refused_total{reason="too_many"}')).toBeGreaterThanOrEqual(44);
});

test("twenty thousand damaged, cut and replayed reports neither end the process nor grow it", async () => {
  const collector = await start("--reports-per-hour", "0");
  const replayed = reportBody();
  const damaged = () => {
    const body = reportBody();
    for (let i = randomInt(1, 6); i > 0; --i) body[randomInt(256)] = randomInt(256);
    return body;
  };
  const sendAll = async (count: number) => {
    for (let done = 0; done < count; done += 20) {
      const burst = Array.from({ length: 20 }, (_, i) => {
        const body = [damaged(), replayed, randomBytes(256), randomBytes(randomInt(300))][i % 4] as Uint8Array;
        return `POST /ldp HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n${i === 19 ? "Connection: close\r\n" : ""}\r\n${Buffer.from(body).toString("latin1")}`;
      });
      const answer = await raw(collector.port, Buffer.from(burst.join(""), "latin1"));
      expect(answer.split("HTTP/1.1 ").length - 1).toBe(20);
    }
  };
  await sendAll(4000);
  const before = collector.memory();
  await sendAll(16_000);
  expect(collector.memory() - before).toBeLessThan(8);
  await stillCounts(collector);
  expect(await collector.metric("nearshelf_reports_repeated_total")).toBeGreaterThan(4000);
});

test("random bytes instead of requests never end the process", async () => {
  const collector = await start();
  const words = [
    "GET ",
    "POST ",
    "/ldp",
    " HTTP/1.1\r\n",
    "Content-Length: ",
    "Range: bytes=",
    "0-",
    "\r\n",
    "\r\n\r\n",
    "Expect: 100-continue\r\n",
    "%00",
    "?a=b&",
    ",",
  ];
  const noise = () =>
    Array.from({ length: randomInt(1, 40) }, () =>
      randomInt(3) ? words[randomInt(words.length)] : randomBytes(randomInt(20)).toString("latin1"),
    ).join("");
  for (let round = 0; round < 20; ++round) {
    const sockets = Array.from({ length: 25 }, () => {
      const socket = connect(collector.port, "127.0.0.1").on("error", () => {});
      socket.end(Buffer.from(noise(), "latin1"));
      return new Promise((resolve) => socket.on("close", resolve).resume());
    });
    await Promise.all(sockets);
  }
  await stillCounts(collector);
});

test("a client that asks for much and reads nothing holds one copy of it", async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, "pack"));
  writeFileSync(join(folder, "pack", "big.bin"), randomBytes(8 << 20));
  const collector = await startCollector(
    "--database",
    join(folder, "n.db"),
    "--tasks",
    writeTasks(folder),
    "--pack",
    join(folder, "pack"),
  );
  const before = collector.memory();
  const greedy = Array.from({ length: 200 }, () => {
    const socket = connect(collector.port, "127.0.0.1").on("error", () => {});
    socket.pause();
    socket.write("GET /pack/big.bin HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20));
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 700));
  await stillCounts(collector);
  expect(collector.memory() - before).toBeLessThan(32);
  for (const socket of greedy) socket.destroy();
});
