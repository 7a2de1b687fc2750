// SPDX-License-Identifier: MIT
// Tables, bars and the plot of "score + top-20".
import { colours } from "../../support/plots.mjs";
import { median, medianRatio } from "../../support/statistics.mjs";

const ours = "Nearshelf, exact search";
const isLibrary = (name) => /^(tfjs|ONNX)/.test(name);

const sizeOf = ({ count, dimension }) => `${count.toLocaleString("en")} × ${dimension}`;

/** The library with the smallest median. */
function bestLibrary(micros) {
  const names = Object.keys(micros).filter(isLibrary);
  return names.reduce((best, name) => (median(micros[name]) < median(micros[best]) ? name : best));
}

function tableOf(title, races) {
  const names = Object.keys(races[0].micros);
  return {
    title,
    columns: [
      { name: "who" },
      ...races.flatMap((race) => [
        { name: `${sizeOf(race)}, µs`, digits: 1 },
        { name: "× ours", digits: 1 },
      ]),
      { name: "of the 20 found", digits: 0 },
    ],
    rows: names.map((name) => [
      name,
      ...races.flatMap(({ micros }) => [median(micros[name]), medianRatio(micros[name], micros[ours])]),
      Math.min(...races.map(({ agreement }) => agreement[name])),
    ]),
  };
}

function barsOf(where, races) {
  return races.map((race) => {
    const { micros } = race;
    const best = bestLibrary(micros);
    return {
      what: `${where}: score + top-20 of ${sizeOf(race)} item vectors, times faster than the best of tfjs and ONNX Runtime Web (${best})`,
      limit: 8,
      atLeast: true,
      digits: 1,
      measured: medianRatio(micros[best], micros[ours]),
    };
  });
}

function plotOf(races) {
  const values = races.flatMap(({ count, micros }) =>
    Object.entries(micros).map(([name, times]) => ({
      name,
      rows: `${count.toLocaleString("en")} rows`,
      micros: median(times),
      ratio: `${medianRatio(times, micros[ours]).toFixed(1)}×`,
      kind: name.startsWith("Nearshelf") ? "Nearshelf" : "other",
    })),
  );
  return {
    data: { values },
    facet: { column: { field: "rows", sort: races.map(({ count }) => `${count.toLocaleString("en")} rows`) } },
    resolve: { scale: { x: "independent" } },
    spec: {
      width: 190,
      height: { step: 21 },
      encoding: {
        y: { field: "name", type: "nominal", sort: Object.keys(races[0].micros), title: null, axis: { labelLimit: 0 } },
        x: { field: "micros", type: "quantitative", title: "µs, and times our search" },
      },
      layer: [
        {
          mark: { type: "bar", height: 13 },
          encoding: {
            color: {
              field: "kind",
              type: "nominal",
              legend: null,
              scale: { domain: ["Nearshelf", "other"], range: [colours.Nearshelf, colours.other] },
            },
          },
        },
        { mark: { type: "text", align: "left", dx: 4, fontSize: 10 }, encoding: { text: { field: "ratio" } } },
      ],
    },
  };
}

const ofKind = (races, wanted) => races.filter(({ kind }) => kind === wanted);

export function scoringReport(node, chromium) {
  const note =
    "The vectors of made-up stores of that many items as `nearshelf build` wrote them, the same integers for all; 64 of them are asked for in turn. Ours, plain JavaScript and the int8 ONNX model read one byte per cell, the others four. Exact search passes over groups of items that cannot be among the best and returns what scoring every row returns; nothing in it is approximate. Through the door: the shipped module asked for a shelf of similar items over the same rows, all a shelf needs included. The last column is the query at which fewest agree.";
  const randomNote =
    "Vectors of independent random cells, which no catalogue has: no row tells of another, nothing can be passed over, and every row must be scored.";
  const [stores, inNode] = [ofKind(chromium, "store"), ofKind(node, "store")];
  const random = [...ofKind(chromium, "random"), ...ofKind(node, "random")];
  return {
    bars: [...barsOf("Chromium", stores), ...barsOf("Node", inNode)],
    tables: [
      { ...tableOf("Score + top-20 in Chromium", stores), note },
      tableOf("Score + top-20 in Node", inNode),
      { ...tableOf("Score + top-20 of vectors without structure, Chromium and Node", random), note: randomNote },
    ],
    plots:
      stores.length > 1
        ? [
            {
              file: "scoring.svg",
              alt: "Time for score and top-20 by rows, Nearshelf beside plain JavaScript, tfjs and ONNX Runtime Web",
              spec: plotOf(stores),
            },
          ]
        : [],
  };
}
