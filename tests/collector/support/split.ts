// SPDX-License-Identifier: MIT
// Two parties that agreed, and uploads as the shopper's own module makes them.
import { createHmac, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { splitRandomBytes } from "../../../js-glue/src/privacy/reportModule";
import { reportModule } from "../../js-glue/support/reportModule";
import { type Collector, nearshelf, startCollector } from "./collector";
import { thisWeek } from "./reportBody";

const values = ["none", "Garden", "Kitchen", "Bath"];
const items = Array.from({ length: 20 }, (_, i) => `item-${i}`);

export interface Task {
  id: string;
  config: string;
  name: string;
}

const usual = {
  version: 1,
  leader: "https://leader.test",
  second: "https://second.test",
  minBatchSize: 100,
  questions: [
    { name: "category", kind: "histogram", values },
    { name: "items", kind: "multihot", maxWeight: 4, values: items },
    { name: "priceBand", kind: "histogram", values },
  ] as object[],
};

/** What the two agreed on, with what `special` says instead of the usual. */
export async function agreed(folder: string, special: Partial<typeof usual> = {}) {
  const plan = join(folder, "plan.json");
  writeFileSync(plan, JSON.stringify({ ...usual, ...special }));
  const [tasks, agreement] = [join(folder, "tasks.json"), join(folder, "agreement.json")];
  const made = await nearshelf("agree", "--plan", plan, "--tasks", tasks, "--agreement", agreement);
  if (made.code !== 0) throw new Error(made.stderr);
  return { tasks, agreement, list: JSON.parse(readFileSync(tasks, "utf8")).tasks as Task[] };
}

export async function pair(folder: string, special: Partial<typeof usual> = {}, ...secondOptions: string[]) {
  const { tasks, agreement, list } = await agreed(folder, special);
  const common = ["--tasks", tasks, "--agreement", agreement, "--reports-per-hour", "0"];
  const startSecond = (...more: string[]) =>
    startCollector("--role", "second", "--database", join(folder, "second.db"), ...common, ...more);
  const startLeader = (second: Collector, ...more: string[]) =>
    startCollector("--role", "leader", "--database", join(folder, "leader.db"), "--second", second.url, ...common, ...more);
  const second = await startSecond(...secondOptions);
  const leader = await startLeader(second);
  return { tasks: list, leader, second, startLeader, startSecond };
}

interface Batch {
  name: string;
  status: string;
  reports: number;
  threshold: number;
  experiment?: { status: string; difference: number; low: number; high: number; armsAreSkewed: boolean };
  cells: { value: string; count: number; low: number; high: number }[];
}

export async function estimates(folder: string, party = "leader") {
  const { stdout, stderr } = await nearshelf("estimate", "--database", join(folder, `${party}.db`), "--json");
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).batches as Batch[];
}

/** Lets two weeks pass and the leader close what is due: so many batches, one after the other. */
export async function twoWeeksLater(
  folder: string,
  { leader, second, startLeader, startSecond }: Awaited<ReturnType<typeof pair>>,
  batches = 1,
) {
  await leader.stop();
  await second.stop();
  const laterSecond = await startSecond("--rehearse-weeks", "2");
  const laterLeader = await startLeader(laterSecond, "--rehearse-weeks", "2");
  for (let tries = 0; (await estimates(folder)).length < batches && tries < 60; ++tries)
    await new Promise((resolve) => setTimeout(resolve, 250));
  return { leader: laterLeader, second: laterSecond };
}

export const keysOf = async (...parties: Collector[]) => {
  const [leader, second] = await Promise.all(
    parties.map(async ({ url }) => new Uint8Array(await (await fetch(`${url}/hpke_config`)).arrayBuffer())),
  );
  return { leader: leader as Uint8Array, second: second as Uint8Array };
};

export async function uploadOf(
  task: Task,
  counted: number[],
  keys: Awaited<ReturnType<typeof keysOf>>,
  week = thisWeek(),
  random = randomBytes(splitRandomBytes),
) {
  const { splitUpload } = await reportModule();
  const question = {
    taskId: Buffer.from(task.id, "base64url"),
    task: Buffer.from(task.config, "base64url"),
    week,
    reportId: randomBytes(16),
    random,
    values: counted,
    keys,
  };
  return new Uint8Array(await splitUpload(question));
}

export const upload = (
  leader: Collector,
  task: Task,
  body: Uint8Array<ArrayBuffer>,
  type = "application/ppm-dap;message=upload-req",
) => fetch(`${leader.url}/tasks/${task.id}/reports`, { method: "POST", body, headers: { "content-type": type } });

/** The same list under other key numbers. */
export function strangerKeys(list: Uint8Array) {
  const changed = Uint8Array.from(list);
  const view = new DataView(changed.buffer);
  for (let at = 2; at < changed.length; at += 9 + view.getUint16(at + 7)) changed[at] = (changed[at] as number) ^ 0xff;
  return changed;
}

/** The seal of the leader's message (docs/format/split.md), written by hand. */
export const sealOf = (token: string, task: string, what: string, body: Uint8Array) =>
  createHmac("sha256", token).update(`nearshelf peer request 1\n${task}\n${what}\n`).update(body).digest("hex");
