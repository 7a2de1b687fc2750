// SPDX-License-Identifier: MIT
// Mode split with both real aggregators and the shopper's own module: uploads in, a noisy sum out, nothing else.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer as createPlainServer, request as httpRequest } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { nearshelf, scratchFolder } from "./support/collector.ts";
import { thisWeek } from "./support/reportBody.ts";
import { estimates, keysOf, pair, sealOf, strangerKeys, type Task, twoWeeksLater, upload, uploadOf } from "./support/split.ts";

test("sybil_and_overlap: a week of verified uploads becomes one noisy sum, once, and asking again gives the same bytes", async () => {
  const folder = scratchFolder();
  const both = await pair(folder);
  const [histogram, multihot, sybil] = both.tasks as [Task, Task, Task];
  const keys = await keysOf(both.leader, both.second);
  const sizes = new Set<number>();
  for (let i = 0; i < 150; ++i) {
    const body = await uploadOf(histogram, [i % 3 === 0 ? 1 : 2], keys);
    sizes.add(body.length);
    const answer = await upload(both.leader, histogram, body);
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 0]);
    if (i % 10 === 0) await upload(both.leader, histogram, body); // replayed: counts once
  }
  for (let i = 0; i < 30; ++i) await upload(both.leader, multihot, await uploadOf(multihot, [3, 7], keys));
  // Only what was verified makes a batch: with 98 true ones and 10 that the second cannot open there is none.
  for (let i = 0; i < 108; ++i) {
    const body = await uploadOf(sybil, [1], keys);
    if (i < 10) body[body.length - 1] = (body[body.length - 1] as number) ^ 1;
    await upload(both.leader, sybil, body);
  }
  expect(sizes.size).toBe(1);
  await both.leader.reaches("nearshelf_reports_counted_total", 278);
  const { second } = await twoWeeksLater(folder, both, 3);
  const released = await estimates(folder);
  expect(released.map(({ name, status, reports }) => [name, status, reports])).toEqual([
    ["category", "ok", 150],
    ["items", "not enough data", 30],
    ["priceBand", "not enough data", 98],
  ]);
  const cells = new Map(released[0]?.cells.map(({ value, count }) => [value, count]));
  // Two noises of alpha = 1/e: beyond 15 once in 300,000 runs.
  expect(Math.abs((cells.get("Garden") ?? 0) - 50)).toBeLessThan(15);
  expect(Math.abs((cells.get("Kitchen") ?? 0) - 100)).toBeLessThan(15);
  expect(cells.has("Bath")).toBe(false);
  expect(await estimates(folder)).toEqual(released);
  // Whoever asks again, with whatever counts, gets what was given: no second noise to average out, no smaller batch to subtract.
  const { token } = JSON.parse(readFileSync(join(folder, "agreement.json"), "utf8"));
  const askAgain = async (reports: number) => {
    const request = Buffer.concat([Buffer.alloc(45), Buffer.from([32, 0, 0, 0]), randomBytes(32)]);
    request[0] = 1;
    request.writeUInt32LE(thisWeek(), 1);
    request.writeUInt32LE(reports, 5);
    const headers = { "nearshelf-seal": sealOf(token, histogram.id, "release", request) };
    const answer = await fetch(`${second.url}/peer/${histogram.id}/release`, { method: "POST", body: request, headers });
    return Buffer.from(await answer.arrayBuffer()).toString("hex");
  };
  expect(await askAgain(149)).toBe(await askAgain(150));
  expect((await askAgain(150)).length).toBeGreaterThan(100);
}, 60_000);

test("replay_and_cross_task: what is forged, damaged, misdirected or late is refused by its reason and counts nothing", async () => {
  const folder = scratchFolder();
  const { leader, second, tasks } = await pair(folder);
  const [histogram, multihot, sameShape] = tasks as [Task, Task, Task];
  const keys = await keysOf(leader, second);
  const week = thisWeek();
  const good = await uploadOf(histogram, [1], keys);
  const damagedAt = (at: number) => Uint8Array.from(good, (byte, i) => (i === at ? byte ^ 1 : byte));
  const codeOf = async (response: Response) => [response.status, new Uint8Array(await response.arrayBuffer())[16]];

  expect(await codeOf(await upload(leader, histogram, await uploadOf(histogram, [1], keys, week + 1)))).toEqual([200, 9]);
  expect(await codeOf(await upload(leader, histogram, await uploadOf(histogram, [1], keys, week - 2)))).toEqual([200, 1]);
  expect(
    await codeOf(await upload(leader, histogram, await uploadOf(histogram, [1], { ...keys, leader: strangerKeys(keys.leader) }))),
  ).toEqual([200, 4]);
  expect((await upload(leader, histogram, good.slice(1))).status).toBe(400);
  expect((await upload(leader, histogram, new Uint8Array([...good, 0]))).status).toBe(400);
  expect((await upload(leader, histogram, good, "application/octet-stream")).status).toBe(415);
  expect((await upload(leader, { ...histogram, id: randomBytes(32).toString("base64url") }, good)).status).toBe(404);

  // Taken, and refused when opened: by the leader, by the second aggregator, and for another task's sizes at once.
  expect((await upload(leader, multihot, good)).status).toBe(400);
  await upload(leader, histogram, damagedAt(good.length - 1)); // the second's ciphertext
  const another = await uploadOf(histogram, [1], keys);
  another[30] = (another[30] as number) ^ 1; // the public share: both are bound to it
  await upload(leader, histogram, another);
  await upload(leader, histogram, good);
  // The same shape under another task: both shares are bound to the task they were made for.
  await upload(leader, sameShape, await uploadOf(histogram, [1], keys));
  await leader.reaches('nearshelf_reports_refused_total{reason="key"}', 4);
  // A report id that came with another content is that report repeated.
  await leader.reaches("nearshelf_reports_repeated_total", 1);
  expect(await leader.metric("nearshelf_reports_counted_total")).toBe(0);
}, 60_000);

test("the second aggregator answers nobody but the leader, and survives whatever the leader sends", async () => {
  const folder = scratchFolder();
  const { second, tasks } = await pair(folder);
  const { token } = JSON.parse(readFileSync(join(folder, "agreement.json"), "utf8"));
  const id = tasks[0]?.id ?? "";
  const post = (what: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
    fetch(`${second.url}/peer/${id}/${what}`, { method: "POST", body, headers });
  const ask = (what: string, body: Uint8Array<ArrayBuffer>, key = token, sealed = what) =>
    post(what, body, { "nearshelf-seal": sealOf(key, id, sealed, body) });
  for (const key of ["", "x".repeat(token.length), `${token}x`])
    expect((await ask("verify", new Uint8Array(4), key)).status).toBe(401);
  expect((await ask("verify", new Uint8Array(4), token, "release")).status).toBe(401); // sealed for another purpose
  expect(
    (await post("verify", new Uint8Array(4), { "nearshelf-seal": sealOf(token, id, "verify", new Uint8Array(5)) })).status,
  ).toBe(401);
  for (const headers of [{ authorization: `Bearer ${token}` }, { "nearshelf-seal": token }, {}] as Record<string, string>[])
    expect((await post("verify", new Uint8Array(4), headers)).status).toBe(401);
  for (let i = 0; i < 300; ++i) {
    const bytes = randomBytes(i);
    bytes[0] = 1;
    if (i > 1) bytes[1] = 1 + (i % 3);
    expect((await ask(i % 2 ? "verify" : "release", bytes)).status).toBe(400);
  }
  const early = Buffer.alloc(49 + 36);
  early[0] = 1;
  early.writeUInt32LE(thisWeek(), 1);
  early.writeUInt32LE(32, 45);
  expect((await ask("release", early.subarray(0, 49 + 32))).status).toBe(400); // a week that is not over
  expect((await fetch(`${second.url}/health`)).status).toBe(200);
}, 60_000);

test("an experiment's week comes out as the difference between its arms, with an interval that holds it", async () => {
  const folder = scratchFolder();
  const both = await pair(folder, { questions: [{ name: "experiment:shelves", kind: "experiment", heldOutPercent: 50 }] });
  const [experiment] = both.tasks as [Task];
  const keys = await keysOf(both.leader, both.second);
  // none, shown, shown and bought, held out, held out and bought
  for (const [value, profiles] of [10, 100, 50, 100, 40].entries())
    for (let i = 0; i < profiles; i++) await upload(both.leader, experiment, await uploadOf(experiment, [value], keys));
  await both.leader.reaches("nearshelf_reports_counted_total", 300);
  await twoWeeksLater(folder, both);
  const [week] = await estimates(folder);
  const { status, difference, low, high, armsAreSkewed } = week?.experiment ?? {};
  expect([status, armsAreSkewed]).toEqual(["ok", false]);
  const truth = 50 / 150 - 40 / 140;
  expect(Math.abs(Number(difference) - truth)).toBeLessThan(0.12);
  expect([low, high].map((edge) => Math.sign(Number(edge) - truth))).toEqual([-1, 1]);
  const { stdout } = await nearshelf("estimate", "--database", join(folder, "leader.db"));
  expect(stdout).toMatch(/with shelves +\d+\.\d+ % of \d+ bought/);
}, 60_000);

test("a plan that would take the shelves away from most is refused by name", async () => {
  const folder = scratchFolder();
  const questions = [{ name: "experiment:shelves", kind: "experiment", heldOutPercent: 51 }];
  await expect(pair(folder, { questions })).rejects.toThrow(/questions\[0\].*heldOutPercent/);
});

test("the leader believes a second aggregator only behind the certificate it trusts", async () => {
  const folder = scratchFolder();
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-days",
      "2",
      "-keyout",
      key,
      "-out",
      cert,
      ...subject,
    ],
    { stdio: "pipe" },
  );
  const both = await pair(folder);
  const proxy = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const { method, headers, url } = request;
    request.pipe(
      httpRequest(`${both.second.url}${url}`, { method, headers }, (answer) =>
        answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)),
      ),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, resolve));
  onTestFinished(() => void proxy.close());
  await both.leader.stop();
  const secure = { ...both.second, url: `https://localhost:${(proxy.address() as AddressInfo).port}` };
  const stranger = await both.startLeader(secure);
  const task = both.tasks[0] as Task;
  await upload(stranger, task, await uploadOf(task, [1], await keysOf(stranger, both.second)));
  for (let tries = 0; (await fetch(`${stranger.url}/health`)).status !== 503 && tries < 100; ++tries)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await stranger.metric("nearshelf_reports_counted_total")).toBe(0);
  await stranger.stop();
  const trusting = await both.startLeader(secure, "--second-ca", cert);
  await trusting.reaches("nearshelf_reports_counted_total", 1);
  const plain = await nearshelf(
    "serve",
    "--port",
    "0",
    "--role",
    "leader",
    "--database",
    join(folder, "x.db"),
    "--second",
    "http://partner.test",
    "--tasks",
    join(folder, "tasks.json"),
    "--agreement",
    join(folder, "agreement.json"),
  );
  expect([plain.code, plain.stderr]).toEqual([1, expect.stringContaining("not https")]);
}, 60_000);

test("the leader believes no answer that its partner did not seal, and the token never travels", async () => {
  const folder = scratchFolder();
  const both = await pair(folder);
  const { token } = JSON.parse(readFileSync(join(folder, "agreement.json"), "utf8"));
  let change = (bytes: Buffer): Buffer => bytes;
  const heard: string[] = [];
  const proxy = createPlainServer((request, response) => {
    heard.push(JSON.stringify(request.headers));
    const { method, headers, url } = request;
    request.pipe(
      httpRequest(`${both.second.url}${url}`, { method, headers }, async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        heard.push(JSON.stringify(answer.headers));
        response.writeHead(answer.statusCode ?? 502, answer.headers).end(change(Buffer.concat(parts)));
      }),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, resolve));
  onTestFinished(() => void proxy.close());
  await both.leader.stop();
  const between = { ...both.second, url: `http://localhost:${(proxy.address() as AddressInfo).port}` };
  // Says of every report that it is not valid.
  change = (bytes) => Buffer.from(bytes.map((byte, at) => (at === 2 ? 6 : byte)));
  const leader = await both.startLeader(between);
  const task = both.tasks[0] as Task;
  await upload(leader, task, await uploadOf(task, [1], await keysOf(leader, both.second)));
  for (let tries = 0; (await fetch(`${leader.url}/health`)).status !== 503 && tries < 100; ++tries)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await leader.metric('nearshelf_reports_refused_total{reason="proof"}')).toBe(0);
  change = (bytes) => bytes;
  await leader.reaches("nearshelf_reports_counted_total", 1);
  expect(heard.join()).not.toContain(token);
}, 60_000);

test("uploads wait while the second aggregator is away, and neither keeps what tells a shopper", async () => {
  const folder = scratchFolder();
  const both = await pair(folder);
  const keys = await keysOf(both.leader, both.second);
  const task = both.tasks[0] as Task;
  const port = both.second.port;
  await both.second.stop();
  for (let i = 0; i < 3; ++i) await upload(both.leader, task, await uploadOf(task, [1], keys));
  for (let tries = 0; (await fetch(`${both.leader.url}/health`)).status !== 503; ++tries) {
    if (tries > 100) throw new Error("health does not tell");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const again = await both.startSecond("--port", String(port));
  await both.leader.reaches("nearshelf_reports_counted_total", 3);
  expect((await fetch(`${both.leader.url}/health`)).status).toBe(200);
  await both.leader.stop();
  await again.stop();
  for (const file of readdirSync(folder).filter((name) => name.includes(".db")))
    expect(readFileSync(join(folder, file), "latin1")).not.toContain("127.0.0.1");
}, 60_000);
