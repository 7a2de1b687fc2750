// SPDX-License-Identifier: MIT
// How many private reports one small machine takes, and what a crash costs.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../../tools/postgres.mjs";
import { lossAfterKill } from "../collector/kill.mjs";
import { countedIn, load, settled, startCollector } from "../collector/load.mjs";
import { need, paths } from "../support/paths.mjs";

const connections = 32;
const flushSeconds = 5;

function writeTasks(folder) {
  const values = ["none", "1", "2", "3", "4", "5", "6", "7"];
  const streams = ["intent", "category", "priceBand"].map((name) => ({ name, k: 8, epsilon: 2, values }));
  const file = join(folder, "tasks.json");
  writeFileSync(file, JSON.stringify({ format: 1, version: 1, mode: "ldp", streams }));
  return file;
}

async function onSqlite(tasks, database, seconds) {
  const collector = await startCollector("--database", database, "--tasks", tasks, "--flush-seconds", String(flushSeconds));
  const measured = await load(collector.url, { seconds, connections, run: 1 });
  const counted = await settled(collector);
  await collector.stop();
  return { ...measured, counted, kept: await countedIn(database) };
}

async function onPostgres(tasks, seconds) {
  const postgres = await startPostgres();
  try {
    const options = ["--database", postgres.url, "--tasks", tasks, "--flush-seconds", String(flushSeconds)];
    const pair = await Promise.all([0, 1].map(() => startCollector(...options)));
    const loads = pair.map(({ url }, i) => load(url, { seconds, connections: connections / 2, run: i + 1 }));
    const measured = await Promise.all(loads);
    const counted = (await Promise.all(pair.map(settled))).reduce((a, b) => a + b);
    for (const collector of pair) await collector.stop();
    return {
      perSecond: measured.reduce((sum, { perSecond }) => sum + perSecond, 0),
      refused: measured.reduce((sum, { refused }) => sum + refused, 0),
      p99Ms: Math.max(...measured.map(({ p99Ms }) => p99Ms)),
      counted,
      kept: Number(postgres.psql("SELECT sum(n) FROM nearshelf_ldp_counts")),
    };
  } finally {
    await postgres.stop();
  }
}

export async function measure({ fast }) {
  need("run npm run build", paths.native);
  need("node tools/setup.mjs installs wrk", "/usr/bin/wrk");
  const folder = join(paths.work, "collector");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tasks = writeTasks(folder);
  const seconds = fast ? 5 : 60;
  const sqlite = await onSqlite(tasks, join(folder, "load.db"), seconds);
  const killed = await lossAfterKill(join(folder, "killed.db"), tasks, 2, fast ? 5 : 15);
  const postgres = await onPostgres(tasks, seconds);
  return {
    title: "Collecting private reports",
    about: `\`nearshelf serve\`, wrk and the database on the same machine, loopback, ${connections} connections, counts written every ${flushSeconds} s with every commit on disk. Each report has a number of its own, which is looked up among all earlier ones.`,
    bars: [
      {
        what: `SQLite: \`ldp\` reports a second, sustained ${seconds} s`,
        limit: 5000,
        atLeast: true,
        measured: sqlite.perSecond,
        digits: 0,
      },
      { what: "SQLite: 99th percentile, ms", limit: 50, measured: sqlite.p99Ms, digits: 1 },
      {
        what: "SQLite: reports taken and not counted",
        limit: 0,
        measured: sqlite.counted - sqlite.kept,
        digits: 0,
      },
      {
        what: "kill -9 under load: reports lost that were older than the flush interval",
        limit: 0,
        measured: killed.lostOld,
        digits: 0,
      },
      {
        what: "PostgreSQL, two collectors: reports a second",
        limit: 3000,
        atLeast: true,
        measured: postgres.perSecond,
        digits: 0,
      },
      {
        what: "PostgreSQL, two collectors: difference to the exact total",
        limit: 0,
        measured: Math.abs(postgres.counted - postgres.kept),
        digits: 0,
      },
    ],
    tables: [
      {
        title: "Load",
        columns: [
          { name: "database" },
          { name: "collectors", digits: 0 },
          { name: "seconds", digits: 0 },
          { name: "reports/s", digits: 0 },
          { name: "p99, ms", digits: 1 },
          { name: "refused: no room", digits: 0 },
          { name: "counted", digits: 0 },
          { name: "in the database", digits: 0 },
        ],
        rows: [
          ["SQLite", 1, seconds, sqlite.perSecond, sqlite.p99Ms, sqlite.refused, sqlite.counted, sqlite.kept],
          ["PostgreSQL 15", 2, seconds, postgres.perSecond, postgres.p99Ms, postgres.refused, postgres.counted, postgres.kept],
        ],
        note: "wrk sends as fast as it is answered. What the database cannot take in is refused with 503 once a million reports wait; the rate is without those, the 99th percentile with them.",
      },
      {
        title: "kill -9 under load, flush every 2 s",
        columns: [
          { name: "reports/s", digits: 0 },
          { name: "answered", digits: 0 },
          { name: "lost, older than 2 s", digits: 0 },
          { name: "lost, of the last 2 s", digits: 0 },
        ],
        rows: [[killed.perSecond, killed.answered, killed.lostOld, killed.lost]],
        note: "A browser that got no answer, or whose report was lost, may send the same bytes again: they count once.",
      },
    ],
  };
}
