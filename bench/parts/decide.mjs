// SPDX-License-Identifier: MIT
// Choices for slots, on invented shoppers through the core's own code: regret beside simpler policies, and estimates from logs.
import { evaluate } from "../support/evaluate.mjs";

const names = {
  thompson: "Thompson sampling, as shipped",
  epsilonGreedy: "ε-greedy, ε = .1, on the same beliefs",
  staticWinner: "winner of the A/B test for everybody",
  uniform: "uniform",
};

export async function measure({ fast }) {
  const figures = await evaluate("decisions", ...(fast ? ["--shoppers", "60", "--seeds", "2"] : []));
  const regret = Object.entries(figures.cumulativeRegret);
  const last = (name) => figures.cumulativeRegret[name].byTenth.at(-1);
  return {
    title: "Decisions: what a slot shows",
    about:
      "Invented shoppers, whose rates of success differ by store, state and person; every policy knows the same A/B test. Regret: lost rates of success, summed over 120 decisions of a device.",
    bars: [
      { what: "regret against ε-greedy", limit: last("epsilonGreedy"), measured: last("thompson"), digits: 2 },
      { what: "regret against static A/B", limit: last("staticWinner"), measured: last("thompson"), digits: 2 },
      { what: "largest error of a stated propensity", limit: 0.01, measured: figures.propensityError, digits: 4 },
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
          { name: "95 % intervals that hold the truth, %", digits: 1 },
        ],
        rows: Object.entries(figures.offPolicy).map(([name, { meanError, rootMeanSquareError, coverage }]) => [
          name,
          meanError,
          rootMeanSquareError,
          100 * coverage,
        ]),
      },
    ],
  };
}
