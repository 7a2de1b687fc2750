// SPDX-License-Identifier: MIT
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nearshelf, scratchFolder, send, startCollector } from "./support/collector.ts";
import { reportsIn } from "./support/estimates.ts";
import { reportBody, thisWeek } from "./support/reportBody.ts";
import { ldpTasks, writeTasks } from "./support/tasks.ts";

test("replay_and_cross_task: each report counts once, however often it is sent, and answers do not tell which", async () => {
  const folder = scratchFolder();
  const database = join(folder, "n.db");
  const collector = await startCollector("--database", database, "--tasks", writeTasks(folder));
  const report = reportBody({ stream: 1, value: 3 });
  const answers = [];
  for (const body of [report, report, reportBody({ stream: 1, value: 4 }), report]) answers.push(await send(collector.url, body));
  const shape = (response: Response) => [
    response.status,
    [...response.headers].map(([name, value]) => `${name}: ${value}`).sort(),
  ];
  for (const answer of answers) expect(shape(answer)).toEqual(shape(answers[0] as Response));
  expect(answers[0]?.status).toBe(200);
  expect(answers[0]?.headers.get("set-cookie")).toBeNull();
  await collector.reaches("nearshelf_reports_counted_total", 2);
  await send(collector.url, report); // after its flush
  await collector.reaches("nearshelf_reports_repeated_total", 3);
  expect(await collector.stop()).toBe(0);
  expect(await reportsIn(database)).toEqual({ category: 2 });
});

test("a graceful end writes what is pending, and a new start goes on counting", async () => {
  const folder = scratchFolder();
  const options = ["--database", join(folder, "n.db"), "--tasks", writeTasks(folder), "--flush-seconds", "3600"];
  const sent = reportBody();
  for (let run = 0; run < 2; ++run) {
    const collector = await startCollector(...options);
    await send(collector.url, sent);
    await send(collector.url, reportBody());
    expect(await collector.stop("SIGTERM")).toBe(0);
  }
  expect(await reportsIn(join(folder, "n.db"))).toEqual({ intent: 3 });
});

test("kill -9 loses nothing older than the flush interval, and what was lost may be sent again", async () => {
  const folder = scratchFolder();
  const options = ["--database", join(folder, "n.db"), "--tasks", writeTasks(folder)];
  const reports = Array.from({ length: 200 }, () => reportBody({ value: 1 }));
  const first = await startCollector(...options);
  for (const report of reports.slice(0, 120)) await send(first.url, report);
  await first.reaches("nearshelf_reports_counted_total", 120);
  for (const report of reports.slice(120)) await send(first.url, report);
  await first.stop("SIGKILL");
  const kept = (await reportsIn(join(folder, "n.db"))).intent ?? 0;
  expect(kept).toBeGreaterThanOrEqual(120);
  const second = await startCollector(...options);
  for (const report of reports) await send(second.url, report);
  await second.reaches("nearshelf_reports_repeated_total", kept);
  await second.stop();
  expect(await reportsIn(join(folder, "n.db"))).toEqual({ intent: 200 });
});

test("upload_unlinkable: nothing that tells one shopper from another is written anywhere", async () => {
  const folder = scratchFolder();
  const collector = await startCollector("--database", join(folder, "n.db"), "--tasks", writeTasks(folder), "--behind-proxy");
  const headers = {
    "user-agent": "AgentOfTheTest/7",
    "x-forwarded-for": "203.0.113.77",
    cookie: "who=me",
    referer: "https://x.test/secret",
  };
  await fetch(`${collector.url}/ldp?from=secretQuery`, { method: "POST", body: reportBody(), headers });
  await fetch(`${collector.url}/ldp`, { method: "POST", body: "garbage of the test", headers });
  await collector.reaches("nearshelf_reports_counted_total", 1);
  const metrics = await (await fetch(`${collector.url}/metrics`)).text();
  await collector.stop();
  const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
  for (const text of [...kept, collector.said(), metrics]) {
    expect(text).not.toMatch(/AgentOfTheTest|203\.0\.113|127\.0\.0\.1:|who=me|secret|garbage/);
  }
  expect(collector.said()).toMatch(/^listening[^\n]*\n$/);
});

test("a report of another week, task or form is refused, counted by its reason and never added", async () => {
  const folder = scratchFolder();
  const collector = await startCollector("--database", join(folder, "n.db"), "--tasks", writeTasks(folder));
  const week = thisWeek();
  const window = Math.floor(week / 4);
  const cases: [string, Uint8Array][] = [
    ["week", reportBody({ week: week + 1 })],
    ["week", reportBody({ week: (window - 1) * 4 - 1 })],
    ["week", reportBody({ week: 0xffffffff })],
    ["task", reportBody({ version: 2 })],
    ["task", reportBody({ stream: 1, value: 12 })],
    ["format", reportBody({ format: 2 })],
    ["format", reportBody({ stream: 4 })],
    ["format", Object.assign(reportBody(), { 255: 1 })],
    ["size", reportBody().slice(0, 255)],
    ["size", new Uint8Array([...reportBody(), 0])],
    ["size", new Uint8Array(0)],
  ];
  for (const [, body] of cases) expect((await send(collector.url, body)).status).toBe(400);
  expect((await send(collector.url, reportBody({ week: (window - 1) * 4 }))).status).toBe(200);
  await collector.reaches("nearshelf_reports_counted_total", 1);
  for (const reason of ["week", "task", "format", "size"]) {
    const expected = cases.filter(([one]) => one === reason).length;
    expect(await collector.metric(`nearshelf_reports_refused_total{reason="${reason}"}`), reason).toBe(expected);
  }
});

test("a network that reports too often gets the same answer and is not counted", async () => {
  const folder = scratchFolder();
  const tasks = writeTasks(folder);
  const collector = await startCollector(
    "--database",
    join(folder, "n.db"),
    "--tasks",
    tasks,
    "--reports-per-hour",
    "5",
    "--behind-proxy",
  );
  const from = (address: string) =>
    fetch(`${collector.url}/ldp`, {
      method: "POST",
      body: reportBody(),
      headers: { "x-forwarded-for": `198.51.100.1, ${address}` },
    });
  for (let i = 0; i < 9; ++i) expect((await from(`192.0.2.${i}`)).status).toBe(200); // one /24
  expect((await from("192.0.3.1")).status).toBe(200);
  await collector.reaches("nearshelf_reports_counted_total", 6);
  expect(await collector.metric('nearshelf_reports_refused_total{reason="rate"}')).toBe(4);
});

test("a new task version is counted apart, the old one still, and a changed file under an old version is refused", async () => {
  const folder = scratchFolder();
  const database = join(folder, "n.db");
  const first = await startCollector("--database", database, "--tasks", writeTasks(folder));
  await send(first.url, reportBody());
  await first.stop();
  const second = await startCollector("--database", database, "--tasks", writeTasks(folder, ldpTasks(2)));
  await send(second.url, reportBody());
  await send(second.url, reportBody({ version: 2 }));
  await second.stop();
  const { stdout } = await nearshelf("estimate", "--database", database, "--json");
  const counted = JSON.parse(stdout).streams.map((one: { taskVersion: number; reports: number }) => [
    one.taskVersion,
    one.reports,
  ]);
  expect(counted).toEqual([
    [1, 2],
    [2, 1],
  ]);
  const changed = await nearshelf("serve", "--port", "0", "--database", database, "--tasks", writeTasks(folder, ldpTasks(2, 9)));
  expect(changed.code).toBe(1);
  expect(changed.stderr).toContain("version 2");
});

test("a box passes through the mailbox once", async () => {
  const collector = await startCollector("--database", join(scratchFolder(), "n.db"));
  const box = randomBytes(16_509);
  const address = `${collector.url}/mailbox/${randomBytes(32).toString("base64url")}`;
  const post = (path: string, body?: Uint8Array<ArrayBuffer>) => fetch(path, { method: "POST", body: body ?? null });
  expect((await post(address, box)).status).toBe(204);
  expect((await post(address, randomBytes(16_509))).status).toBe(204);
  const taken = await post(`${address}/take`);
  expect(Buffer.from(await taken.arrayBuffer()).equals(box)).toBe(true);
  expect(taken.headers.get("cache-control")).toBe("no-store");
  expect((await post(`${address}/take`)).status).toBe(404);
  expect((await post(address, randomBytes(16_508))).status).toBe(400);
  expect((await post(`${collector.url}/mailbox/short`, box)).status).toBe(400);
});

test("an experiment's plain answers are taken where one is asked for, and estimated by arm", async () => {
  const folder = scratchFolder();
  const database = join(folder, "n.db");
  const asked = writeTasks(folder, { ...ldpTasks(), experiment: { name: "shelves", heldOutPercent: 50 } });
  const collector = await startCollector("--database", database, "--tasks", asked);
  const counts = [200, 200, 40, 24];
  for (const [value, count] of counts.entries())
    for (let sent = 0; sent < count; ++sent) await send(collector.url, reportBody({ stream: 3, value }));
  expect((await send(collector.url, reportBody({ stream: 3, value: 4 }))).status).toBe(400);
  expect(await collector.stop()).toBe(0);
  const { experiments } = JSON.parse((await nearshelf("estimate", "--database", database, "--json")).stdout);
  expect(experiments).toMatchObject([
    {
      ...{ name: "shelves", heldOutPercent: 50, windows: 1, open: true, status: "ok", difference: 0.08, armsAreSkewed: false },
      ...{ shown: { profiles: 200, bought: 40, share: 0.2 }, heldOut: { profiles: 200, bought: 24, share: 0.12 } },
    },
  ]);
  const other = await startCollector("--database", join(scratchFolder(), "n.db"), "--tasks", writeTasks(scratchFolder()));
  expect((await send(other.url, reportBody({ stream: 3, value: 0 }))).status).toBe(400);
  await other.stop();
});
