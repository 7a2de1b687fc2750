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
      count,
      micros: median(times),
      kind: name.startsWith("Nearshelf") ? "Nearshelf" : "other",
    })),
  );
  const last = races.at(-1).count;
  return {
    width: 420,
    height: 340,
    padding: { left: 12, top: 12, bottom: 12, right: 190 },
    data: { values },
    encoding: {
      x: {
        field: "count",
        type: "quantitative",
        scale: { type: "log" },
        axis: { values: races.map(({ count }) => count), format: "," },
        title: "rows of 64 (log)",
      },
      y: { field: "micros", type: "quantitative", scale: { type: "log" }, title: "µs for score + top-20 in Chromium (log)" },
      detail: { field: "name" },
      color: {
        field: "kind",
        type: "nominal",
        legend: null,
        scale: { domain: ["Nearshelf", "other"], range: [colours.Nearshelf, colours.other] },
      },
    },
    layer: [
      { mark: { type: "line", point: { size: 40 }, strokeWidth: 2 } },
      {
        transform: [{ filter: `datum.count === ${last}` }],
        mark: { type: "text", align: "left", dx: 8, fontSize: 10, clip: false },
        encoding: { text: { field: "name" } },
      },
    ],
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
