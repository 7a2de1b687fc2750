// SPDX-License-Identifier: MIT
// What a number of reporting shoppers lets a store know, in each mode. `ldp` goes the whole way: answers randomised by their definition, sent
// to a running collector, estimated by `nearshelf estimate`. `split` adds both aggregators' noise and the thresholds to the exact sums:
// proving and adding single reports is what tests/collector/split.test.ts does.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { settled, startCollector, thisWeek } from "../collector/load.mjs";
import { paths } from "../support/paths.mjs";
import { drawer, drawShopper } from "./season.mjs";

const epsilon = 2;
const splitWeight = 4;

function randomised(value, k, random) {
  const odds = Math.exp(epsilon);
  if (random() < odds / (odds + k - 1)) return value;
  const other = Math.floor(random() * (k - 1));
  return other >= value ? other + 1 : other;
}

function body(stream, value, random) {
  const bytes = Buffer.alloc(256);
  bytes.set([1, stream, value]);
  bytes.writeUInt32LE(1, 4);
  bytes.writeUInt32LE(thisWeek(), 8);
  for (let at = 12; at < 28; ++at) bytes[at] = Math.floor(random() * 256);
  return bytes;
}

/** Pipelined over one connection: a hundred thousand shoppers in seconds. */
function sendAll(port, bodies) {
  return new Promise((resolve, reject) => {
    let answered = 0;
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (bytes) => {
      answered += bytes.toString("latin1").split("HTTP/1.1 200").length - 1;
      if (answered < bodies.length) return;
      socket.end();
      resolve();
    });
    socket.on("error", reject);
    const head = Buffer.from("POST /ldp HTTP/1.1\r\nHost: x\r\nContent-Length: 256\r\n\r\n");
    socket.write(Buffer.concat(bodies.flatMap((one) => [head, one])));
  });
}

/** Estimates of `shoppers` in mode ldp, as a file for nearshelf build. */
export async function ldpEstimates(folder, season, shoppers) {
  const values = ["none", ...season.categories];
  const seven = ["none", "1", "2", "3", "4", "5", "6", "7"];
  const stream = (name, names) => ({ name, k: names.length, epsilon, values: names });
  const tasks = join(folder, "ldp-tasks.json");
  writeFileSync(
    tasks,
    JSON.stringify({
      format: 1,
      version: 1,
      mode: "ldp",
      streams: [stream("intent", seven), stream("category", values), stream("priceBand", seven)],
    }),
  );
  const database = join(folder, `ldp-${shoppers}.db`);
  const collector = await startCollector("--database", database, "--tasks", tasks, "--flush-seconds", "1");
  const draw = drawer(season.now, season.random);
  const bodies = Array.from({ length: shoppers }, () => {
    const { category } = drawShopper(season, draw);
    return body(1, randomised(category + 1, values.length, season.random), season.random);
  });
  for (let from = 0; from < bodies.length; from += 2000) await sendAll(collector.port, bodies.slice(from, from + 2000));
  await settled(collector);
  await collector.stop();
  const file = join(folder, `ldp-${shoppers}.json`);
  writeFileSync(file, execFileSync(paths.native, ["estimate", "--database", database, "--json"]));
  return file;
}

/** P(x) ∝ e^(−|x|/weight): the difference of two geometric numbers. */
function discreteLaplace(weight, random) {
  const geometric = () => Math.floor(Math.log(1 - random()) / (-1 / weight));
  return geometric() - geometric();
}

/** The same in mode split: an item task (weight 4) and a category task of one week. */
export function splitEstimates(folder, season, shoppers) {
  const items = new Array(season.ids.length).fill(0);
  const categories = new Array(season.categories.length).fill(0);
  const draw = drawer(season.now, season.random);
  for (let i = 0; i < shoppers; ++i) {
    const shopper = drawShopper(season, draw);
    for (const item of shopper.items) ++items[item];
    ++categories[shopper.category];
  }
  const batch = (name, exact, weight, names) => {
    const alpha = Math.exp(-1 / weight);
    const deviation = Math.sqrt((2 * 2 * alpha) / (1 - alpha) ** 2);
    const threshold = Math.max(20, Math.ceil(3 * deviation));
    const noisy = exact.map((count) => count + discreteLaplace(weight, season.random) + discreteLaplace(weight, season.random));
    const reach = Math.ceil(1.96 * deviation);
    const cell = (count, i) => ({
      value: names[i],
      count,
      low: Math.max(0, count - reach - Math.ceil(shoppers / 100)),
      high: count + reach,
    });
    const cells = noisy.map(cell).filter(({ count }) => count >= threshold);
    return { name, taskVersion: 1, week: thisWeek(), reports: shoppers, status: "ok", threshold, cells };
  };
  const file = join(folder, `split-${shoppers}.json`);
  const batches = [batch("items", items, splitWeight, season.ids), batch("category", categories, 1, season.categories)];
  writeFileSync(file, JSON.stringify({ format: 1, streams: [], batches }));
  return file;
}
