// SPDX-License-Identifier: MIT
// Tables and bars of shelves and events through the door.
import { median, medianRatio } from "../../support/statistics.mjs";

const shelf = "recommendedForYou";
const alone = "recommendedForYou, engine alone";

const labels = {
  read: "reading every vector once",
  score: "scoring alone (kernel)",
  floor: "scoring every row + top-12 (kernel): the floor",
  search: "the same by exact search (kernel)",
};

/** Share of a call that is not the engine's: encoding, copying in and out, decoding. */
const boundaryShare = (micros) => 1 - medianRatio(micros[alone], micros[shelf]);

export function shelfReport(node, chromium, items) {
  const slowdowns = Object.keys(chromium).map(Number);
  const runs = [["Node", node], ...slowdowns.map((cpu) => [`Chromium ${cpu}×`, chromium[cpu]])];
  const store = `${items.toLocaleString("en")} items`;
  const slowest = slowdowns.at(-1);
  const bars = [
    {
      what: `Chromium: shelf of 12 from ${store}, times its kernel floor`,
      limit: 4,
      measured: medianRatio(chromium[1][shelf], chromium[1].floor),
      digits: 1,
    },
    { what: `Chromium: shelf of 12 from ${store}, p50, ms`, limit: 0.3, measured: median(chromium[1][shelf]) / 1000, digits: 3 },
    { what: "Chromium: one event through the door, µs", limit: 10, measured: median(chromium[1]["one event"]), digits: 2 },
    {
      what: "Chromium: share of a shelf spent at the boundary, %",
      limit: 5,
      measured: 100 * boundaryShare(chromium[1]),
      digits: 1,
    },
    {
      what: "Chromium: scoring, times the read limit",
      limit: 3,
      measured: medianRatio(chromium[1].score, chromium[1].read),
      digits: 1,
    },
  ];
  if (slowest > 1) {
    bars.push(
      {
        what: `Chromium ${slowest}× slower: shelf of 12 from ${store}, p50, ms`,
        limit: 3,
        measured: median(chromium[slowest][shelf]) / 1000,
        digits: 2,
      },
      {
        what: `Chromium ${slowest}× slower: events a second`,
        limit: 100_000,
        atLeast: true,
        measured: 1e6 / median(chromium[slowest]["one event"]),
        digits: 0,
      },
    );
  }
  const table = {
    title: `Calls on a store of ${store}, µs`,
    columns: [{ name: "call" }, ...runs.map(([name]) => ({ name, digits: 1 })), { name: "× floor, Chromium 1×", digits: 1 }],
    rows: Object.keys(node).map((name) => [
      labels[name] ?? name,
      ...runs.map(([, micros]) => median(micros[name])),
      medianRatio(chromium[1][name], chromium[1].floor),
    ]),
    note: "The floor: every content vector of the store scored in full and the shelf's 12 kept, in the same kernel, on the same vectors, without passing over any; the engine itself searches faster than that, and does everything else besides. A shopper with three visits and a purchase behind her; shelves of 12 from the whole catalogue unless said otherwise. The engine computes what it knows of her interests once after an event; \"event, then\" has that inside, the plain rows don't.",
  };
  return { bars, tables: [table], plots: [] };
}
