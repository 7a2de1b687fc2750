// SPDX-License-Identifier: MIT
// Every parameter of the session model turned alone, asked on the inner split by time of the training file: where its default comes from.
import { evaluate } from "../support/evaluate.mjs";
import { need } from "../support/paths.mjs";
import { sessionSets, trainingFile } from "../support/sessionSets.mjs";

const columns = (sets) => [
  { name: "parameter" },
  { name: "default", digits: 3 },
  { name: "searched" },
  { name: "value", digits: 3 },
  ...sets.flatMap(({ label }) => ["HR@20", "MRR@20"].map((figure) => ({ name: `${label}: ${figure}`, digits: 2 }))),
];

export async function measure({ fast }) {
  const sets = fast ? sessionSets.slice(1) : sessionSets;
  const answers = [];
  for (const set of sets) {
    need("the session sets are not part of the project", trainingFile(set));
    answers.push(await evaluate("sweep", "--sessions", trainingFile(set)));
  }
  const [first] = answers;
  const figuresOf = (pick) => answers.flatMap((answer) => [pick(answer).hr20, pick(answer).mrr20]);
  const rows = [["all at their defaults", null, null, null, ...figuresOf((answer) => answer.defaults)]];
  for (const [knob, trials] of Object.entries(first.knobs)) {
    trials.forEach(({ value }, i) => {
      rows.push([
        knob,
        first.standard[knob],
        first.searched[knob] ? "yes" : "no",
        value,
        ...figuresOf((answer) => answer.knobs[knob][i]),
      ]);
    });
  }
  return {
    title: "Parameters of the session model",
    about:
      "Each parameter alone at other values, the ranking fitted anew (more roughly than for a pack), asked for the latest tenth of the training visits; no test visit is touched. " +
      "The trainer itself tries the searched ones on every store's own visits and takes over what earns 0.3 points of HR@20 + MRR@20 on two splits.",
    tables: [
      {
        title: "Inner split",
        columns: columns(sets),
        rows,
        note: `${answers.map((answer, i) => `${sets[i].label}: ${answer.moments.toLocaleString("en")} moments`).join("; ")}.`,
      },
    ],
  };
}
