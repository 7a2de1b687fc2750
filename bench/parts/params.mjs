// SPDX-License-Identifier: MIT
// Settings found by a search on training data alone, of which the other benches measure the result on later data.
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";
import { orderFiles, split } from "../support/retail.mjs";

/** Fields that are a question of bytes as well: tried, not chosen by quality. */
const sizes = ["neighbours", "leastShare"];

const histories = [
  ["UCI Online Retail, days", ["--orders", ...orderFiles, "--until", split]],
  ["Diginetica, share of the visits", ["--sessions", join(paths.data, "sessions/diginetica/train.txt")]],
  ["YooChoose 1/64, share of the visits", ["--sessions", join(paths.data, "sessions/yoochoose1_64/train.txt")]],
];

const quality = ({ recall10, mrr10 }) => recall10 + mrr10;

const basketTable = ({ trials }) => ({
  title: "Bought together",
  columns: [
    { name: "setting" },
    { name: "value", digits: 2 },
    { name: "recall@10, %", digits: 2 },
    { name: "MRR@10, %", digits: 2 },
    { name: "sum", digits: 2 },
    { name: "neighbours, KB", digits: 0 },
    { name: "" },
  ],
  rows: trials.map((trial) => [
    trial.field,
    trial.value,
    trial.recall10,
    trial.mrr10,
    quality(trial),
    trial.tableBytes / 1000,
    trial.chosen ? (sizes.includes(trial.field) ? "kept" : "chosen") : "",
  ]),
  note: "How many neighbours are kept and from which share on is also a question of bytes: tried, not chosen. Differences of a few tenths are within what the 16 levels of a weight move.",
});

const popularityTable = (found) => ({
  title: "Popularity: half-life for a first page",
  columns: [{ name: "history" }, { name: "half-life", digits: 2 }, { name: "HR@20, %", digits: 2 }, { name: "" }],
  rows: found.flatMap(([name, trials]) =>
    trials.map((trial) => [name, trial.halfLife, trial.hr20, trial.default ? "default" : ""]),
  ),
  note: "The 20 most popular items before the latest 15 %, asked for one item of each of its orders, or the first of each of its visits.",
});

export async function measure() {
  need("the orders and visits are not part of the project", ...orderFiles);
  const baskets = await evaluate("basket-params", "--orders", ...orderFiles, "--until", split);
  const popularity = [];
  for (const [name, args] of histories) popularity.push([name, await evaluate("popularity-params", ...args)]);
  return {
    title: "How settings were chosen",
    about:
      `Bought together: the orders up to ${split} alone, the latest 15 % of them (${baskets.queries.toLocaleString("en")} with two or more items sold before) completed by a pack of the earlier ones. One ` +
      "setting after the other was changed for as long as recall@10 + MRR@10 rose; the table holds every value tried around what was chosen. No order after that day and no test visit was looked at.",
    bars: [
      {
        what: "bought together: recall@10 + MRR@10 that the defaults lose against the settings found, points",
        limit: 0.5,
        measured: quality(baskets.best) - quality(baskets.defaults),
      },
    ],
    tables: [basketTable(baskets), popularityTable(popularity)],
  };
}
