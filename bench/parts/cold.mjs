// SPDX-License-Identifier: MIT
// A new shopper's first shelves, in a store with no, little and much history.
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";
import { orderFiles as orders } from "../support/retail.mjs";

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
  const events = [...new Set(figures.map((row) => row.events))];
  const histories = [...new Set(figures.map(({ history }) => history))];
  const at = (history, count) => figures.find((row) => row.history === history && row.events === count);
  return {
    title: name,
    columns: [
      { name: "history in the pack" },
      ...events.flatMap((count) => ["HR@10", "HR@20"].map((metric) => ({ name: `${metric}, % (${count} opened)`, digits: 1 }))),
    ],
    rows: histories.map((share) => [
      `${share} %`,
      ...events.flatMap((count) => [at(share, count)?.hr10, at(share, count)?.hr20]),
    ]),
    note: `The trainer knows of the items, besides behaviour: ${told}. ${figures[0].queries.toLocaleString("en")} shoppers.`,
  };
}

function panel({ name }, figures) {
  const values = figures.map(({ history, events, hr20 }) => ({ history: `${history} %`, events: String(events), hr20 }));
  return {
    title: name,
    width: 270,
    height: 220,
    data: { values },
    encoding: {
      x: {
        field: "history",
        type: "ordinal",
        title: "history in the pack",
        sort: values.map(({ history }) => history),
        axis: { labelAngle: 0 },
      },
      y: { field: "hr20", type: "quantitative", title: "HR@20, %" },
      color: {
        field: "events",
        type: "ordinal",
        title: "products opened",
        scale: { range: ["#8fb8a8", "#3f9272", "#0b4e38"] },
      },
    },
    layer: [
      { mark: { type: "line", point: true } },
      { mark: { type: "text", dy: -9, fontSize: 10 }, encoding: { text: { field: "hr20", format: ".1f" } } },
    ],
  };
}

/** HR@20 at this share of the history, over that with all of it. */
function keptAt(figures, history, events) {
  const at = (share) => figures.find((row) => row.history === share && row.events === events).hr20;
  return at(history) / at(100);
}

function newItemsTable(results) {
  return {
    title: "Products that nobody has touched yet",
    columns: [
      { name: "store" },
      { name: "products", digits: 0 },
      { name: "beside their nearest, %", digits: 1 },
      { name: "places, %", digits: 2 },
      { name: "stated, %", digits: 1 },
      { name: "shown at all, %", digits: 1 },
      { name: "HR@20 where wanted, %", digits: 1 },
      { name: "such shoppers", digits: 0 },
    ],
    rows: results.map(([{ name }, , fresh]) => [
      name,
      fresh.items,
      fresh.besideNearest,
      fresh.places,
      fresh.stated,
      fresh.shown,
      fresh.wanted.hr20,
      fresh.wanted.queries,
    ]),
    note: "In the catalogue, first sold in the part kept back. Beside their nearest: among the 20 of the shelf `similar` on the page of the known product most like them. Places: of the personal shelves after one product opened, with the share that exploration may give; shown at all: on any of those shelves. Where wanted: the next product was one of them.",
  };
}

export async function measure({ fast }) {
  const results = [];
  for (const store of fast ? stores.slice(0, 1) : stores) {
    need("the data are not part of the project", ...store.files);
    const { newItems, ...histories } = await evaluate("cold", ...store.args, ...(fast ? ["--fast"] : []));
    results.push([store, flat(histories), newItems]);
  }
  return {
    title: "Cold start: new shoppers, new stores",
    about:
      "The latest tenth of visits or orders is kept back; packs are built with 0 to 100 % of the rest, the latest of it. A shopper opens 0, 1 or 3 products of a visit kept back and gets " +
      "the shelf `recommendedForYou` as a store would show it; wanted is the next product she had not opened yet.",
    bars: results.map(([{ name }, figures]) => ({
      what: `${name}: HR@20 after one product opened with 10 % of the history, share of that with all of it`,
      limit: 0.6,
      measured: keptAt(figures, 10, 1),
      atLeast: true,
    })),
    tables: [
      ...results.map(([store, figures]) => tableOf(store, figures)),
      newItemsTable(results.filter(([, , fresh]) => fresh.items > 0)),
    ],
    plots: [
      {
        file: "cold.svg",
        alt: "HR@20 by history in the pack and products opened",
        spec: { hconcat: results.map(([store, figures]) => panel(store, figures)) },
      },
    ],
  };
}
