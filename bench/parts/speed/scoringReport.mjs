// SPDX-License-Identifier: MIT
// Tables, bars and the plot of "score + top-20".
import { colours } from "../../support/plots.mjs";
import { median, medianRatio } from "../../support/statistics.mjs";

const kernel = "Nearshelf kernel";
const isLibrary = (name) => /^(tfjs|ONNX)/.test(name);

/** The library with the smallest median. */
function bestLibrary(micros) {
  const names = Object.keys(micros).filter(isLibrary);
  return names.reduce((best, name) => (median(micros[name]) < median(micros[best]) ? name : best));
}

function tableOf(where, races) {
  const names = Object.keys(races[0].micros);
  return {
    title: `Score + top-20 in ${where}`,
    columns: [
      { name: "who" },
      ...races.flatMap(({ count }) => [
        { name: `${count.toLocaleString("en")} rows, µs`, digits: 1 },
        { name: "× kernel", digits: 1 },
      ]),
      { name: "of the kernel's 20 found", digits: 0 },
    ],
    rows: names.map((name) => [
      name,
      ...races.flatMap(({ micros }) => [median(micros[name]), medianRatio(micros[name], micros[kernel])]),
      Math.min(...races.map(({ agreement }) => agreement[name])),
    ]),
  };
}

function barsOf(where, races) {
  return races.map(({ count, micros }) => {
    const best = bestLibrary(micros);
    return {
      what: `${where}: score + top-20 of ${count.toLocaleString("en")} × 64, times faster than the best of tfjs and ONNX Runtime Web (${best})`,
      limit: 8,
      atLeast: true,
      digits: 1,
      measured: medianRatio(micros[best], micros[kernel]),
    };
  });
}

function plotOf(races) {
  const values = races.flatMap(({ count, micros }) =>
    Object.entries(micros).map(([name, times]) => ({
      name,
      rows: `${count.toLocaleString("en")} rows`,
      micros: median(times),
      ratio: `${medianRatio(times, micros[kernel]).toFixed(1)}×`,
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
        x: { field: "micros", type: "quantitative", title: "µs, and times the kernel" },
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

export function scoringReport(node, chromium) {
  const note =
    "int8 rows and the same integers as float32; ours, plain JavaScript and the int8 ONNX model read one byte per cell, the others four. Through the door: the shipped module asked for a shelf of similar items over the same rows, all a shelf needs included.";
  return {
    bars: [...barsOf("Chromium", chromium), ...barsOf("Node", node)],
    tables: [{ ...tableOf("Chromium", chromium), note }, tableOf("Node", node)],
    plots:
      chromium.length > 1
        ? [
            {
              file: "scoring.svg",
              alt: "Time for score and top-20 by rows, Nearshelf beside plain JavaScript, tfjs and ONNX Runtime Web",
              spec: plotOf(chromium),
            },
          ]
        : [],
  };
}
