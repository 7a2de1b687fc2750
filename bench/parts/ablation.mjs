// SPDX-License-Identifier: MIT
// What each part of the session model is worth: points and bytes with that part left out, on both session sets.
import { evaluate } from "../support/evaluate.mjs";
import { sessionArguments, sessionSets } from "../support/sessionSets.mjs";

/** [what is left out, arguments]. The whole model keeps its defaults too, so that nothing but the part differs. */
const variants = [
  ["nothing: the whole model", ["--without", "search"]],
  ["learned ranking (the table's votes alone)", ["--without", "model"]],
  ["hidden units (a linear ranking)", ["--without", "hiddenUnits"]],
  ["context (length of the visit, kind of its last item)", ["--without", "context"]],
  ["votes of the whole visit", ["--without", "wholeVisit"]],
  ["vote of the last item", ["--without", "lastItem"]],
  ["transitions", ["--without", "transitions"]],
  ["second hop", ["--without", "secondHop"]],
  ["number of votes", ["--without", "voteCount"]],
  ["popularity", ["--without", "popularity"]],
  ["trends", ["--without", "trends"]],
  ["repeats", ["--without", "repeats"]],
  ["an item's own repeat rate", ["--without", "repeatRate"]],
  ["30 of 50 neighbours an item", ["--set", "neighbours=20"]],
];

const difference = (value, whole) =>
  (value - whole)
    .toFixed(2)
    .replace("-", "−")
    .replace(/^(?=\d)/, "+");

export async function measure({ fast }) {
  const sets = fast ? sessionSets.slice(0, 1) : sessionSets;
  const rows = [];
  let whole;
  for (const [what, args] of fast ? variants.slice(0, 3) : variants) {
    const figures = [];
    for (const set of sets) figures.push(await evaluate("sessions", ...sessionArguments(set), ...args));
    whole ??= figures;
    rows.push([
      what,
      ...figures.flatMap((f, i) =>
        f === whole[i]
          ? [f.hr20.toFixed(2), f.mrr20.toFixed(2), f.packBrotliBytesPerItem.toFixed(1)]
          : [
              difference(f.hr20, whole[i].hr20),
              difference(f.mrr20, whole[i].mrr20),
              difference(f.packBrotliBytesPerItem, whole[i].packBrotliBytesPerItem),
            ],
      ),
    ]);
  }
  return {
    title: "What each part of the session model is worth",
    about:
      "The model without one of its parts, fitted anew without it, all test visits. The parts are explained in [model.md](model.md). " +
      "Fitting the same model with another seed moves HR@20 by about 0.1 and MRR@20 by about 0.15: smaller differences mean nothing.",
    tables: [
      {
        title: "Points and brotli bytes an item, against the whole model",
        columns: [
          { name: "left out" },
          ...sets.flatMap(({ label }) =>
            ["HR@20", "MRR@20", "B/item"].map((figure) => ({ name: `${label}: ${figure}`, digits: 0 })),
          ),
        ],
        rows,
      },
    ],
  };
}
