// SPDX-License-Identifier: MIT
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres } from "../../tools/postgres.mjs";
import { nearshelf, scratchFolder, send, startCollector } from "./support/collector.ts";
import { reportsIn } from "./support/estimates.ts";
import { reportBody, thisWeek } from "./support/reportBody.ts";
import { agreed, keysOf, type Task, upload, uploadOf } from "./support/split.ts";
import { writeTasks } from "./support/tasks.ts";

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres("fsync=off");
});
afterAll(() => postgres.stop());

test("two collectors on one database count together, each report once, whoever it is sent to", async () => {
  const tasks = writeTasks(scratchFolder());
  const pair = await Promise.all(
    [0, 1].map(() => startCollector("--database", postgres.url, "--tasks", tasks, "--reports-per-hour", "0")),
  );
  const reports = Array.from({ length: 600 }, (_, i) => reportBody({ stream: i % 3, value: i % 5 }));
  // Every third report goes to both, at the same time.
  const deliveries = reports.flatMap((report, i) =>
    i % 3 ? [[i % 2, report] as const] : [[0, report] as const, [1, report] as const],
  );
  for (let from = 0; from < deliveries.length; from += 40)
    await Promise.all(deliveries.slice(from, from + 40).map(([which, report]) => send(pair[which]?.url as string, report)));
  for (const collector of pair) expect(await collector.stop()).toBe(0);
  expect(await reportsIn(postgres.url)).toEqual({ intent: 200, category: 200, priceBand: 200 });
  expect(postgres.psql("SELECT sum(n) FROM nearshelf_ldp_counts")).toBe("600");
  expect(postgres.psql(`SELECT count(*) FROM nearshelf_ldp_nonces_${thisWeek()}`)).toBe("600");
});

test("when the database is away, reports wait, health says so, and all are counted when it is back", async () => {
  const collector = await startCollector("--database", postgres.url, "--tasks", writeTasks(scratchFolder()));
  const before = Number(postgres.psql("SELECT sum(n) FROM nearshelf_ldp_counts"));
  postgres.psql("ALTER TABLE nearshelf_ldp_counts RENAME TO nearshelf_away");
  for (let i = 0; i < 5; ++i) expect((await send(collector.url, reportBody())).status).toBe(200);
  await collector.reaches("nearshelf_flush_failures_total", 1);
  expect((await fetch(`${collector.url}/health`)).status).toBe(503);
  postgres.psql("ALTER TABLE nearshelf_away RENAME TO nearshelf_ldp_counts");
  // And a connection that is lost altogether.
  postgres.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = 'nearshelf'");
  await collector.reaches("nearshelf_reports_counted_total", 5);
  expect((await fetch(`${collector.url}/health`)).status).toBe(200);
  expect(Number(postgres.psql("SELECT sum(n) FROM nearshelf_ldp_counts"))).toBe(before + 5);
  expect(collector.said().match(/keeping/g)).toHaveLength(1);
});

test("report numbers of past windows and counts of past years are forgotten", async () => {
  const tasks = writeTasks(scratchFolder());
  const now = await startCollector("--database", postgres.url, "--tasks", tasks);
  await send(now.url, reportBody());
  await now.stop();
  const tables = () => postgres.psql("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'nearshelf_ldp_nonces_%'");
  expect(tables()).toBe("1");
  const inTwoWindows = await startCollector("--database", postgres.url, "--tasks", tasks, "--rehearse-weeks", "8");
  await inTwoWindows.stop();
  expect(tables()).toBe("0");
  expect(await reportsIn(postgres.url)).not.toEqual({});
  const inThreeYears = await startCollector("--database", postgres.url, "--tasks", tasks, "--rehearse-weeks", "156");
  await inThreeYears.stop();
  expect(await reportsIn(postgres.url)).toEqual({});
});

test("two leaders on one database verify each upload once, and leave no exact sum behind", async () => {
  const folder = scratchFolder();
  const { tasks, agreement, list } = await agreed(folder, { version: 2 });
  const task = list[0] as Task;
  const common = ["--tasks", tasks, "--agreement", agreement, "--reports-per-hour", "0"];
  const database = ["--database", postgres.url];
  const rows = (table: string) => Number(postgres.psql(`SELECT count(*) FROM ${table}`));
  const start = async (...more: string[]) => {
    const second = await startCollector("--role", "second", "--database", `${folder}/second.db`, ...common, ...more);
    const options = ["--role", "leader", "--second", second.url, ...database, ...common, ...more];
    return [second, await startCollector(...options), await startCollector(...options)] as const;
  };
  const [second, ...leaders] = await start();
  const keys = await keysOf(leaders[0], second);
  for (let i = 0; i < 120; ++i) {
    const body = await uploadOf(task, [1 + (i % 2)], keys);
    for (const leader of i % 4 ? [leaders[i % 2]] : leaders)
      expect((await upload(leader as typeof second, task, body)).status).toBe(200);
  }
  const counted = async () => {
    const each = await Promise.all(leaders.map(({ metric }) => metric("nearshelf_reports_counted_total")));
    return each.reduce((a, b) => a + b);
  };
  for (let tries = 0; (await counted()) < 120 && tries < 100; ++tries) await new Promise((resolve) => setTimeout(resolve, 100));
  expect([await counted(), rows("nearshelf_uploads")]).toEqual([120, 0]);
  for (const one of [...leaders, second]) await one.stop();
  await start("--rehearse-weeks", "2");
  for (let tries = 0; rows("nearshelf_split_batches") === 0 && tries < 100; ++tries)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(postgres.psql("SELECT state, n FROM nearshelf_split_batches")).toBe("1|120");
  expect(rows("nearshelf_split_sums")).toBe(0);
}, 60_000);

test("a database that cannot be reached is named, its password is not", async () => {
  const { code, stderr } = await nearshelf("estimate", "--database", "postgres://me:geheim@127.0.0.1:1/none");
  expect(code).toBe(1);
  expect(stderr).toContain("127.0.0.1");
  expect(stderr).not.toContain("geheim");
});
