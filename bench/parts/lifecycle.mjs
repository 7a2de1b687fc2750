// SPDX-License-Identifier: MIT
// Forecasting repeat purchases and restocking from a real shop's orders.
import { join } from "node:path";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";

const split = "2010-12-09";
const files = ["2009_2010", "2010_2011"].map((years) => join(paths.data, `online_retail/online_retail_${years}.csv.xz`));

/** Gaps that the priors of restocking count as much as: own by product's, product's by store's. */
const weights = [
  ["0.5", "5"],
  ["1", "5"],
  ["4", "5"],
  ["2", "1"],
  ["2", "20"],
];

export async function measure({ fast }) {
  need("the orders are not part of the project", ...files);
  const ask = (...more) => evaluate("lifecycle", "--orders", ...files, "--split", split, ...more);
  const figures = await ask();
  const { meanAbsoluteError: errors, within20PercentOfTheGap: restock } = figures;
  const share = (name, { forecasts, model, naiveMean, naiveMedian, productMean, hindsight }) => [
    name,
    forecasts,
    ...[model, naiveMean, naiveMedian, productMean, hindsight].map((of) => 100 * of),
  ];
  const rows = [share("regular pairs", restock.regularPairs), share("all pairs", restock.allPairs)];
  for (const [own, product] of fast ? [] : weights) {
    const other = await ask("--own-weight", own, "--product-weight", product);
    rows.push(share(`all pairs, weights ${own} and ${product}`, other.within20PercentOfTheGap.allPairs));
  }
  const best = Math.min(errors.lastYearRate, errors.recencyRule, errors.lifetimeRate);
  return {
    title: "Lifecycle: who comes back, and when",
    about: `A real shop's orders (UCI Online Retail I and II): fitted up to ${split}, the following year held out; orders of one day count as one.`,
    bars: [
      { what: "error of forecast purchases against the best simple rule", limit: best, measured: errors.model, digits: 3 },
      {
        what: "restocking day within 20 % of the gap, regular pairs, %",
        limit: 50,
        measured: 100 * restock.regularPairs.model,
        atLeast: true,
        digits: 1,
      },
    ],
    tables: [
      {
        title: `Mean absolute error in purchases of the year held out (mean ${figures.meanHeldOutPurchases.toFixed(2)})`,
        columns: [{ name: "forecast" }, { name: "error", digits: 3 }],
        rows: [
          ["BG/NBD, median", errors.model],
          ["BG/NBD, mean", errors.modelMean],
          ["last year's rate", errors.lastYearRate],
          ["rate so far, none after two usual gaps of silence", errors.recencyRule],
          ["rate so far", errors.lifetimeRate],
        ],
        note: `${figures.customers.toLocaleString("en")} customers. Of those held alive with more than half a chance ${(100 * figures.cameBack.likelyAlive).toFixed(0)} % came back, of the others ${(100 * figures.cameBack.others).toFixed(0)} %.`,
      },
      {
        title: "Restocking: share of next purchases forecast within 20 % of the gap that came, %",
        columns: [
          { name: "" },
          { name: "forecasts", digits: 0 },
          { name: "model", digits: 1 },
          { name: "own mean gap", digits: 1 },
          { name: "own median gap", digits: 1 },
          { name: "product's usual gap", digits: 1 },
          { name: "best in hindsight", digits: 1 },
        ],
        rows,
        note: "Best in hindsight: one forecast for all later gaps of a pair, chosen knowing them; pairs with three of them at least. Regular: four gaps known, which vary by at most 35 % of their mean.",
      },
    ],
  };
}
