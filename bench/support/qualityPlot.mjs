// SPDX-License-Identifier: MIT
import { colours } from "./plots.mjs";

/** Below, a method is no rival and would only squeeze the others together. */
const leastHr20 = 35;

/** A panel of HR@20 against megabytes: rows are { name, hr20, modelBrotliBytes }; ours is the one called Nearshelf. */
export function qualityAgainstBytes(title, rows) {
  const rivals = rows.filter(({ hr20 }) => hr20 >= leastHr20);
  const values = rivals.map(({ name, hr20, modelBrotliBytes }) => ({ name, hr20, megabytes: modelBrotliBytes / 1e6 }));
  return {
    title,
    width: 360,
    height: 300,
    data: { values },
    encoding: {
      x: { field: "megabytes", type: "quantitative", title: "MB to download, brotli (log)", scale: { type: "log", padding: 20 } },
      y: { field: "hr20", type: "quantitative", title: "HR@20, %", scale: { zero: false, padding: 12 } },
      color: { condition: { test: "datum.name === 'Nearshelf'", value: colours.Nearshelf }, value: colours.other },
    },
    layer: [
      { mark: { type: "circle", size: 90, opacity: 1 } },
      { mark: { type: "text", dx: 8, align: "left", fontSize: 10 }, encoding: { text: { field: "name" } } },
    ],
  };
}
