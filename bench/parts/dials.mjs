// SPDX-License-Identifier: MIT
// What each dial of the ranking costs in relevance and what it gives for it.
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";
import { colours } from "../support/plots.mjs";
import { orderFiles, split } from "../support/retail.mjs";

/** What a dial is turned for: [key of the answer, label] of what is gained, the first one drawn. */
const gains = {
  diversity: [
    ["distance", "distance between two items of a shelf, %"],
    ["coverage", "catalogue shown, %"],
  ],
  explorationShare: [
    ["fresh", "places of items of 30 days and less, %"],
    ["coverage", "catalogue shown, %"],
  ],
  marginDial: [["margin", "margin of what is shown, % of the price"]],
  newnessDial: [["fresh", "places of items of 30 days and less, %"]],
  stockDial: [["outOfStock", "places of items out of stock, %"]],
};

const sessionSets = [
  ["diginetica", "Diginetica"],
  ["yoochoose1_64", "YooChoose 1/64"],
];

/** Percent of `before` that is missing in `after`. */
export const lossOf = (before, after) => (100 * (before - after)) / before;

const valueText = ({ value, default: standard }) => (standard ? `**${value}**` : String(value));

function dialTable(dial, points) {
  const before = points.find(({ value }) => value === 0).hr20;
  return {
    title: `Dial ${dial}`,
    columns: [
      { name: "value" },
      ...["HR@20, %", "MRR@20, %", "HR@20 lost, % of it", ...gains[dial].map(([, label]) => label)].map((name) => ({
        name,
        digits: 2,
      })),
    ],
    rows: points.map((point) => [
      valueText(point),
      point.hr20,
      point.mrr20,
      lossOf(before, point.hr20),
      ...gains[dial].map(([key]) => point[key]),
    ]),
  };
}

function fatigueTable(points) {
  return {
    title: "Dial fatigueFactor: ten shelves without a click",
    columns: [
      { name: "value" },
      ...["HR@20 of the first, %", "HR@20 of the tenth, %", "found on any of the ten, %"].map((name) => ({ name, digits: 2 })),
      { name: "different items seen", digits: 1 },
    ],
    rows: points.map((point) => [valueText(point), point.firstHr20, point.tenthHr20, point.seen, point.different]),
  };
}

function panel(title, values, xTitle, yTitle) {
  return {
    title,
    width: 250,
    height: 190,
    data: { values },
    encoding: {
      x: { field: "gained", type: "quantitative", title: xTitle, scale: { zero: false } },
      y: { field: "kept", type: "quantitative", title: yTitle, scale: { zero: false } },
    },
    layer: [
      { mark: { type: "line", color: colours.other }, encoding: { order: { field: "value", type: "quantitative" } } },
      {
        mark: { type: "circle", size: 60, opacity: 1 },
        encoding: { color: { condition: { test: "datum.default", value: colours.Nearshelf }, value: colours.other } },
      },
      { mark: { type: "text", dx: 8, dy: -6, align: "left", fontSize: 10 }, encoding: { text: { field: "value" } } },
    ],
  };
}

function plotOf({ dials, fatigue }) {
  const panels = Object.entries(gains).map(([dial, [[key, label]]]) =>
    panel(
      dial,
      dials[dial].map((point) => ({ value: point.value, default: point.default, gained: point[key], kept: point.hr20 })),
      label,
      "HR@20, %",
    ),
  );
  const tired = fatigue.map((point) => ({ ...point, gained: point.different, kept: point.tenthHr20 }));
  return {
    columns: 2,
    concat: [...panels, panel("fatigueFactor", tired, "different items in ten shelves", "HR@20 of the tenth, %")],
  };
}

async function answers(fast) {
  need("the orders are not part of the project", ...orderFiles);
  const more = fast ? ["--fast"] : [];
  const shop = await evaluate("dials", "--orders", ...orderFiles, "--split", split, ...more);
  const found = [["UCI Online Retail", shop]];
  for (const [key, label] of fast ? [] : sessionSets) {
    const [train, test] = ["train", "test"].map((part) => join(paths.data, "sessions", key, `${part}.txt`));
    need("the session sets are not part of the project", train, test);
    found.push([label, await evaluate("dials", "--train", train, "--test", test, "--defaults-only")]);
  }
  return found;
}

export async function measure({ fast }) {
  const found = await answers(fast);
  const [[, shop]] = found;
  return {
    title: "Dials: what a merchant gains and what it costs",
    about:
      `The shelf \`recommendedForYou\` of 20 as a store would show it. Orders of UCI Online Retail after ${split}, pack from those up to that day: a shopper opens up to five products of an order ` +
      `and goes for another one (${shop.queries.toLocaleString("en")} shoppers). One dial is turned, the others stand at their defaults, exploration at 0; the default is bold. Margins are made up, even ` +
      "between 0 and 60 % and unrelated to anything, and a tenth of the products is out of stock where that dial is turned: the shop's files hold neither.",
    bars: found.map(([label, { neutral, defaults }]) => ({
      what: `${label}: HR@20 that the default dials lose against all dials off, % of it`,
      limit: 1,
      measured: lossOf(neutral.hr20, defaults.hr20),
    })),
    tables: [
      {
        title: "Defaults against all dials off",
        columns: [
          { name: "set" },
          ...[
            "HR@20 off, %",
            "HR@20 defaults, %",
            "MRR@20 off, %",
            "MRR@20 defaults, %",
            "catalogue shown, off, %",
            "catalogue shown, defaults, %",
          ].map((name) => ({ name, digits: 2 })),
        ],
        rows: found.map(([label, { neutral, defaults }]) => [
          label,
          ...["hr20", "mrr20", "coverage"].flatMap((key) => [neutral[key], defaults[key]]),
        ]),
      },
      ...Object.keys(gains).map((dial) => dialTable(dial, shop.dials[dial])),
      fatigueTable(shop.fatigue),
    ],
    plots: [{ file: "dials.svg", alt: "HR@20 kept against what each dial gains, value by value", spec: plotOf(shop) }],
  };
}
