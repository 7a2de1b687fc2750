// SPDX-License-Identifier: MIT
// Forecasting purchases from visits, and the neighbouring settings of the forest.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";

const file = join(paths.data, "online_shoppers/online_shoppers_intention.csv");
const withoutAnswer = ["--without", "PageValues"];

/** One step to either side of each default. */
const neighbours = [
  ["--trees", "80"],
  ["--trees", "140"],
  ["--leaves", "8"],
  ["--leaves", "14"],
  ["--learning-rate", "0.04"],
  ["--learning-rate", "0.09"],
  ["--feature-share", "0.6"],
  ["--row-share", "0.7"],
  ["--pull", "1"],
];

/** The simulator's sessions, where the demo store's data have been made. */
async function liveVisits() {
  const [sessions, catalogue] = ["sessions.csv", "catalogue.csv"].map((file) => join(paths.root, "build/demo", file));
  if (!existsSync(sessions)) return [];
  const { afterEvents, everyMoment, visitsOfTenEvents } = await evaluate(
    "intent",
    "--sessions",
    sessions,
    "--catalog",
    catalogue,
  );
  const outcomes = { purchase: "a purchase", addToCart: "more in the cart", exit: "no further act" };
  const rows = Object.entries({ ...afterEvents, any: everyMoment }).flatMap(([events, asked]) =>
    Object.entries(outcomes).map(([key, name]) => [
      `${name}, after ${events} events`,
      asked.moments,
      asked[key].rocAuc,
      asked[key].brier,
      100 * asked[key].largestGap,
      100 * asked[key].gapByChance,
    ]),
  );
  return [
    {
      title: "Live visits of the demo store's simulator, last three in ten of the sessions held out",
      columns: [
        { name: "" },
        { name: "moments", digits: 0 },
        { name: "ROC AUC", digits: 4 },
        { name: "Brier", digits: 4 },
        { name: "largest gap of a tenth, points", digits: 1 },
        { name: "by chance alone", digits: 1 },
      ],
      rows,
    },
    {
      title: "The same visits asked again and again: those of ten events at least",
      columns: [{ name: "ROC AUC" }, ...["3", "5", "10"].map((events) => ({ name: `after ${events} events`, digits: 4 }))],
      rows: ["purchase", "addToCart"].map((key) => [
        outcomes[key],
        ...["3", "5", "10"].map((events) => visitsOfTenEvents[events][key].rocAuc),
      ]),
      note: "Who is still there after ten events is harder to tell apart than who was there after three: only within one group does the area say what more events bring.",
    },
  ];
}

export async function measure({ fast }) {
  need("the visits are not part of the project", file);
  const ask = (...more) => evaluate("intent", "--data", file, ...more);
  const headline = await ask(...withoutAnswer);
  const knowing = await ask();
  const row = (name, figures) => [name, figures.rocAuc, figures.prAuc, figures.brier, figures.modelBytes];
  const sweep = [row("as it is", headline)];
  for (const setting of fast ? [] : neighbours) {
    sweep.push(row(setting.join(" ").replace("--", ""), await ask(...withoutAnswer, ...setting)));
  }
  const areas = ["ROC AUC", "PR AUC", "Brier"].map((name) => ({ name, digits: 4 }));
  return {
    title: "Intent: which visits end in a purchase",
    about:
      "UCI Online Shoppers, 12,330 visits, ten stratified folds; every figure is of the forest as coded for the browser. `PageValues` half contains the answer. Histogram gradient boosting with " +
      "scikit-learn's defaults gives .782 without it and .935 with it.",
    bars: [
      { what: "ROC AUC without PageValues", limit: 0.785, measured: headline.rocAuc, atLeast: true, digits: 4 },
      { what: "PR AUC without PageValues", limit: 0.38, measured: headline.prAuc, atLeast: true, digits: 4 },
      { what: "ROC AUC with PageValues", limit: 0.936, measured: knowing.rocAuc, atLeast: true, digits: 4 },
      { what: "PR AUC with PageValues", limit: 0.755, measured: knowing.prAuc, atLeast: true, digits: 4 },
      { what: "model, bytes", limit: 4096, measured: Math.max(headline.modelBytes, knowing.modelBytes), digits: 0 },
      { what: "a forecast natively, µs", limit: 5, measured: headline.predictMicros, digits: 2 },
    ],
    tables: [
      {
        title: "Ten folds, and fitted on February to October for November and December",
        columns: [{ name: "" }, ...areas],
        rows: [
          ["without PageValues", headline.rocAuc, headline.prAuc, headline.brier],
          ["with PageValues", knowing.rocAuc, knowing.prAuc, knowing.brier],
          ...[
            ["without, November and December", headline],
            ["with, November and December", knowing],
          ].map(([name, { novemberDecember: later }]) => [name, later.rocAuc, later.prAuc, later.brier]),
        ],
      },
      {
        title: "Calibration without PageValues, by tenths of the forecasts, %",
        columns: [
          { name: "forecast", digits: 1 },
          { name: "bought", digits: 1 },
        ],
        rows: headline.calibration.map(({ forecast, observed }) => [100 * forecast, 100 * observed]),
      },
      {
        title: "Neighbouring settings, without PageValues",
        columns: [{ name: "setting" }, ...areas, { name: "bytes", digits: 0 }],
        rows: sweep,
      },
      ...(await liveVisits()),
    ],
  };
}
