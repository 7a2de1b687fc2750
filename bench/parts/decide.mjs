// SPDX-License-Identifier: MIT
// Choices for slots, on invented shoppers through the core's own code: regret beside simpler policies, and estimates from logs.
import { evaluate } from "../support/evaluate.mjs";

const names = {
  thompson: "Thompson sampling, as shipped",
  "epsilonGreedy.02": "ε-greedy on the same beliefs, ε = .02",
  "epsilonGreedy.05": "the same, ε = .05",
  "epsilonGreedy.1": "the same, ε = .1",
  neverExploring: "the same, never exploring",
  staticWinner: "winner of the A/B test for everybody",
  uniform: "uniform",
};

/** Steps to either side of each default, played in other worlds than the figures above come from. */
const neighbours = [
  ["--exploration", "0.005"],
  ["--exploration", "0.02"],
  ["--exploration", "0.05"],
  ["--breadth", "0.1"],
  ["--breadth", "0.4"],
  ["--breadth", "1"],
  ["--optimism", "0"],
  ["--optimism", "0.8"],
];
const otherWorlds = ["--first-seed", "1000", "--logs", "1"];

export async function measure({ fast }) {
  const size = fast ? ["--shoppers", "60", "--seeds", "2", "--logs", "20"] : [];
  const figures = await evaluate("decisions", ...size);
  const regret = Object.entries(figures.cumulativeRegret);
  const last = (name, of = figures) => of.cumulativeRegret[name].byTenth.at(-1);
  const greedy = [".02", ".05", ".1"].map((epsilon) => `epsilonGreedy${epsilon}`);
  const sparse = await evaluate("decisions", "--log-exploration", "0.01", "--seeds", "1", ...(fast ? size : []));
  const estimates = (share, { offPolicy }) =>
    Object.entries(offPolicy).map(([name, { meanError, rootMeanSquareError, coverage, width }]) => [
      `${name}, ${share} % uniform`,
      meanError,
      rootMeanSquareError,
      width,
      100 * coverage,
    ]);
  const settings = [];
  for (const setting of fast ? [] : [[], ...neighbours]) {
    const other = await evaluate("decisions", ...otherWorlds, ...setting);
    settings.push([setting.join(" ").replace("--", "") || "as it is", last("thompson", other), last(greedy[0], other)]);
  }
  return {
    title: "Decisions: what a slot shows",
    about:
      "Invented shoppers, whose rates of success differ by store, state and person; every policy knows the same A/B test. Regret: lost rates of success, summed over 120 decisions of a device.",
    bars: [
      {
        what: "regret against ε-greedy, the best of three ε",
        limit: Math.min(...greedy.map((name) => last(name))),
        measured: last("thompson"),
        digits: 2,
      },
      { what: "regret against static A/B", limit: last("staticWinner"), measured: last("thompson"), digits: 2 },
      { what: "largest error of a stated propensity", limit: 0.01, measured: figures.propensityError, digits: 4 },
      {
        what: "95 % intervals that hold the truth, fewest of three estimates, %",
        limit: 95,
        measured: 100 * Math.min(...Object.values(figures.offPolicy).map(({ coverage }) => coverage)),
        atLeast: true,
        digits: 1,
      },
      { what: "a choice natively, µs", limit: 50, measured: figures.choiceMicros, digits: 1 },
    ],
    tables: [
      {
        title: "Regret so far, by share of the decisions",
        columns: [{ name: "policy" }, ...["10 %", "50 %", "100 %", "s.d. between worlds"].map((name) => ({ name, digits: 2 }))],
        rows: regret.map(([name, { byTenth, deviationBetweenWorlds }]) => [
          names[name],
          byTenth[0],
          byTenth[4],
          byTenth[9],
          deviationBetweenWorlds,
        ]),
      },
      {
        title: `Worth of another policy from ${figures.logs} logs of ${figures.decisionsOfALog} decisions`,
        columns: [
          { name: "estimate" },
          { name: "mean error", digits: 4 },
          { name: "root mean square", digits: 4 },
          { name: "width of the intervals", digits: 3 },
          { name: "intervals of 95 % that hold the truth, %", digits: 1 },
        ],
        rows: [...estimates(10, figures), ...estimates(1, sparse)],
      },
      {
        title: "Neighbouring settings, in other worlds",
        columns: [{ name: "setting" }, { name: "regret", digits: 2 }, { name: "ε-greedy, ε = .02", digits: 2 }],
        rows: settings,
      },
    ],
  };
}
