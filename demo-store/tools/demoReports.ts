// SPDX-License-Identifier: MIT
// What the demonstration asks of browsers, and the reports of its invented shoppers, made by the module that real browsers use:
//   node build/tools/demo-reports.mjs --items items.json --tasks tasks.json [--sessions sessions.csv --collector http://… --storefront dist/storefront]
import { webcrypto } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import { ldpRandomBytes, loadReportModule, nonceBytes } from "../../js-glue/src/privacy/reportModule";
import { readItems } from "../server/readItems.ts";
import type { StoreItem } from "../server/storeItem.ts";

interface Step {
  readonly session_id: string;
  readonly type: string;
  readonly item_id: string;
}

const intents = ["none", "browsing", "focused", "comparing", "wishing", "cart", "ordered", "gift"];
const maxDepartments = 31;
const priceShares = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];
const epsilon = 2;
/** Reports of each question; fewer where there are fewer invented visits. */
const invented = 1500;
const atOnce = 32;

function departmentsOf(items: readonly StoreItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { category } of items) if (category[0]) counts.set(category[0], (counts.get(category[0]) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxDepartments)
    .map(([name]) => name)
    .sort();
}

/** Lower edges that cut the range into alike parts, rounded to two digits. */
function edgesOf(items: readonly StoreItem[]): string[] {
  const prices = items.flatMap(({ price }) => (price ? [price] : [])).sort((a, b) => a - b);
  const edges = priceShares.map((share) =>
    share === 0 ? 0 : Number((prices[Math.floor(share * prices.length)] ?? 0).toPrecision(2)),
  );
  return [...new Set(edges)].map(String);
}

function makeTasks(items: readonly StoreItem[]) {
  const choices = { intent: intents, category: ["none", ...departmentsOf(items)], priceBand: ["none", ...edgesOf(items)] };
  const streams = Object.entries(choices).map(([name, values]) => ({ name, k: values.length, epsilon, values }));
  return { format: 1, version: 1, mode: "ldp", streams };
}

const mostOften = <T>(values: readonly T[]): T | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

function intentOf(steps: readonly Step[]): string {
  const did = (type: string): boolean => steps.some((step) => step.type === type);
  if (did("purchase")) return "ordered";
  if (did("cart")) return "cart";
  if (did("wishlist")) return "wishing";
  return steps.length > 2 ? "focused" : "browsing";
}

/** The three true answers of one visit, by their numbers. */
function truthsOf(
  steps: readonly Step[],
  byId: ReadonlyMap<string, StoreItem>,
  { streams }: ReturnType<typeof makeTasks>,
): number[] {
  const seen = steps.flatMap(({ item_id }) => byId.get(item_id) ?? []);
  const price = mostOften(seen.map((item) => streams[2]?.values.findLast((edge) => Number(edge) <= (item.price ?? 0)) ?? "none"));
  const truths = [intentOf(steps), mostOften(seen.map(({ category }) => category[0])) ?? "none", price ?? "none"];
  return truths.map((truth, at) => Math.max(0, streams[at]?.values.indexOf(truth) ?? 0));
}

async function sendInvented(
  collector: string,
  sessions: string,
  storefront: string,
  items: readonly StoreItem[],
): Promise<number> {
  const tasks = makeTasks(items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const visits = new Map<string, Step[]>();
  for (const step of parse(readFileSync(sessions), { columns: true }) as Step[])
    visits.set(step.session_id, [...(visits.get(step.session_id) ?? []), step]);
  const module = await loadReportModule(readFileSync(`${storefront}/report.wasm`));
  const random = (size: number): Uint8Array => webcrypto.getRandomValues(new Uint8Array(size));
  const week = Math.floor(Date.now() / 604_800_000);
  const bodies = [...visits.values()].slice(0, invented).flatMap((steps) =>
    truthsOf(steps, byId, tasks).map((value, stream) => {
      const { k: choices } = tasks.streams[stream] as { k: number };
      const asked = { choices, epsilon, value, season: 1, taskVersion: tasks.version, mayCharge: true, held: null };
      const { answer } = module.ldpAnswer({ ...asked, random: random(ldpRandomBytes) });
      return module.ldpReport({ stream, answer, taskVersion: tasks.version, week, nonce: random(nonceBytes) });
    }),
  );
  for (let at = 0; at < bodies.length; at += atOnce) {
    const answers = await Promise.all(
      bodies.slice(at, at + atOnce).map((body) => fetch(`${collector}/ldp`, { method: "POST", body: new Uint8Array(body) })),
    );
    for (const { status } of answers) if (status !== 200) throw new Error(`${collector}/ldp: ${status}`);
  }
  return bodies.length;
}

const { values } = parseArgs({
  options: {
    items: { type: "string" },
    tasks: { type: "string" },
    sessions: { type: "string" },
    collector: { type: "string" },
    storefront: { type: "string", default: "dist/storefront" },
  },
});
if (!values.items) throw new Error("demo-reports: --items FILE is needed: the products as JSON");
const items = readItems(values.items);
if (values.tasks) writeFileSync(values.tasks, JSON.stringify(makeTasks(items)));
if (values.collector && values.sessions) {
  const sent = await sendInvented(values.collector, values.sessions, values.storefront, items);
  process.stdout.write(`${sent} reports of invented shoppers sent\n`);
}
