// SPDX-License-Identifier: MIT
// What a store would use instead, on the same visits and questions: quality beside what a shopper would download for it.
import { join } from "node:path";
import { implicitPeers } from "../peers/implicit.mjs";
import { evaluate } from "../support/evaluate.mjs";
import { need, paths } from "../support/paths.mjs";
import { sessionModels } from "../support/published.mjs";
import { qualityAgainstBytes } from "../support/qualityPlot.mjs";

const sets = [
  { key: "diginetica", label: "Diginetica" },
  { key: "yoochoose1_64", label: "YooChoose 1/64" },
];
const ours = "Nearshelf";

/** Names of the answers, and which published row each one repeats. */
const peers = {
  pop: { name: "popularity" },
  sPop: { name: "S-POP", published: "S-POP" },
  ar: { name: "AR", published: "AR (co-occurrence)" },
  sr: { name: "SR", published: "SR (sequential rules)" },
  sknn: { name: "SKNN", published: "SKNN" },
  vSknn: { name: "V-SKNN", published: "V-SKNN (tuned)" },
  stan: { name: "STAN" },
  implicitCosine: { name: "implicit, item–item cosine" },
  implicitBm25: { name: "implicit, item–item BM25" },
  implicitAls: { name: "implicit, ALS" },
};

/** [HR@20, MRR@20] as published, or nothing. */
const publishedOf = (peer, set) => sessionModels.find(({ name }) => name === peer.published)?.[set.key];

async function answersFor(set, fast) {
  const [train, test] = ["train", "test"].map((part) => join(paths.data, "sessions", set.key, `${part}.txt`));
  need("the session sets are not part of the project", train, test);
  const own = await evaluate("sessions", "--train", train, "--test", test, ...(fast ? ["--fast"] : []));
  const plain = await evaluate("peers", "--train", train, "--test", test);
  const { figures = {}, missing } = await implicitPeers(train, test, fast ? 2000 : undefined);
  const found = Object.entries({ ...plain, ...figures }).map(([key, answer]) => ({ ...peers[key], ...answer }));
  const modelBrotliBytes = own.packBrotliBytesPerItem * own.items;
  return { set, missing, rows: [...found, { ...own, name: ours, modelBytes: own.packBytes, modelBrotliBytes }] };
}

function tableOf({ set, rows, missing }) {
  const settings = rows.filter((row) => row.settings).map((row) => `${row.name}: ${row.settings}`);
  return {
    title: set.label,
    columns: [
      { name: "method" },
      { name: "HR@20, %", digits: 1 },
      { name: "MRR@20, %", digits: 1 },
      { name: "published HR@20", digits: 1 },
      { name: "published MRR@20", digits: 1 },
      { name: "median query, µs", digits: 1 },
      { name: "model, MB", digits: 2 },
      { name: "model, brotli MB", digits: 2 },
    ],
    rows: rows
      .map((row) => [
        row.name === ours ? `**${ours}**` : row.name,
        row.hr20,
        row.mrr20,
        ...(publishedOf(row, set) ?? [null, null]),
        row.p50QueryMicros,
        row.modelBytes / 1e6,
        row.modelBrotliBytes / 1e6,
      ])
      .sort((a, b) => a[1] - b[1]),
    note:
      `Settings found on the latest tenth of the training visits – ${settings.join("; ")}. ` +
      (missing ? `The package \`implicit\` is left out: ${missing}.` : "`implicit` runs with its own defaults, in Python."),
  };
}

function barsOf({ set, rows }) {
  const repeated = rows.filter((row) => publishedOf(row, set));
  const distances = repeated.flatMap((row) =>
    publishedOf(row, set).map((figure, i) => Math.abs([row.hr20, row.mrr20][i] - figure)),
  );
  const rivals = rows.filter((row) => row.name !== ours);
  const best = (key) => rivals.reduce((most, row) => (row[key] > most[key] ? row : most));
  const own = rows.find((row) => row.name === ours);
  return [
    {
      what: `${set.label}: farthest that a method written anew lies from its published figure, points`,
      limit: 1,
      measured: Math.max(...distances),
    },
    ...[
      ["hr20", "HR@20"],
      ["mrr20", "MRR@20"],
    ].map(([key, label]) => ({
      what: `${set.label}: ${label}, %, against the best peer (${best(key).name})`,
      limit: best(key)[key],
      measured: own[key],
      atLeast: true,
      digits: 1,
    })),
  ];
}

export async function measure({ fast }) {
  const results = [];
  for (const set of fast ? sets.slice(1) : sets) results.push(await answersFor(set, fast));
  return {
    title: "Peers: what a store would use instead",
    about:
      "Published methods written plainly (`nearshelf evaluate peers`) and the Python package `implicit`, on the same visits and test lines as the engine of the browser. " +
      "A model's bytes are plain arrays of 32-bit ids and weights – for methods by neighbouring visits the visits themselves – and ours the pack; brotli is what a shopper would " +
      "download. Times are native, one core: ours with ranking and reasons, the plain methods' scores alone.",
    bars: results.flatMap(barsOf),
    tables: results.map(tableOf),
    plots: [
      {
        file: "peers.svg",
        alt: "HR@20 against the megabytes a shopper would download, Nearshelf beside other methods",
        spec: { hconcat: results.map(({ set, rows }) => qualityAgainstBytes(set.label, rows)) },
      },
    ],
  };
}
