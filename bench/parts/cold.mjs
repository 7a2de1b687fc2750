// SPDX-License-Identifier: MIT
// A new shopper's first shelves, in a store with no, little and much history.
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";

const orders = ["2009_2010", "2010_2011"].map((years) => join(paths.data, `online_retail/online_retail_${years}.csv.xz`));
const visits = join(paths.data, "sessions/diginetica/train.txt");

/** `told`: what the trainer knows of the items besides behaviour. */
const stores = [
  { name: "UCI Online Retail (orders)", told: "titles and prices", args: ["--orders", ...orders], files: orders },
  { name: "Diginetica (visits)", told: "nothing", args: ["--sessions", visits], files: [visits] },
];

const number = (key) => Number(/\d+$/.exec(key)[0]);

/** [{ history: share in %, events, hr20, mrr20, hr10, mrr10, queries }] of the nested answer. */
const flat = (answer) =>
  Object.entries(answer).flatMap(([history, byEvents]) =>
    Object.entries(byEvents).map(([events, figures]) => ({ history: number(history), events: number(events), ...figures })),
  );

function tableOf({ name, told }, figures) {
  const histories = [...new Set(figures.map(({ history }) => history))];
  const events = [...new Set(figures.map((row) => row.events))];
  const at = (history, count) => figures.find((row) => row.history === history && row.events === count);
  return {
    title: name,
    columns: [
      { name: "products opened", digits: 0 },
      ...histories.flatMap((share) =>
        ["HR@10", "HR@20"].map((metric) => ({ name: `${metric}, % (${share} % of the history)`, digits: 1 })),
      ),
    ],
    rows: events.map((count) => [count, ...histories.flatMap((share) => [at(share, count)?.hr10, at(share, count)?.hr20])]),
    note: `The trainer knows of the items, besides behaviour: ${told}. ${figures[0].queries.toLocaleString("en")} shoppers.`,
  };
}

function panel({ name }, figures) {
  const values = figures.map(({ history, events, hr20 }) => ({ history: `${history} %`, events: String(events), hr20 }));
  return {
    title: name,
    width: 230,
    height: 200,
    data: { values },
    encoding: {
      x: { field: "events", type: "ordinal", title: "products opened so far", axis: { labelAngle: 0 } },
      y: { field: "hr20", type: "quantitative", title: "HR@20, %" },
      color: {
        field: "history",
        type: "ordinal",
        title: "history in the pack",
        sort: values.map(({ history }) => history),
        scale: { range: ["#b7c9c2", "#5aa587", "#0b6e4f"] },
      },
    },
    layer: [
      { mark: { type: "line", point: true } },
      { mark: { type: "text", dy: -9, fontSize: 10 }, encoding: { text: { field: "hr20", format: ".1f" } } },
    ],
  };
}

export async function measure({ fast }) {
  const results = [];
  for (const store of fast ? stores.slice(0, 1) : stores) {
    need("the data are not part of the project", ...store.files);
    results.push([store, flat(await evaluate("cold", ...store.args, ...(fast ? ["--fast"] : [])))]);
  }
  return {
    title: "Cold start: new shoppers, new stores",
    about:
      "The latest tenth of visits or orders is kept back; packs are built with none, a tenth and all of the rest. A shopper opens 0, 1 or 3 products of a visit kept back and gets " +
      "the shelf `recommendedForYou` as a store would show it; wanted is the next product she had not opened yet.",
    tables: results.map(([store, figures]) => tableOf(store, figures)),
    plots: [
      {
        file: "cold.svg",
        alt: "HR@20 by products opened and by history in the pack",
        spec: { hconcat: results.map(([store, figures]) => panel(store, figures)) },
      },
    ],
  };
}
