// SPDX-License-Identifier: MIT
import { colours } from "./plots.mjs";

/** A panel of HR@20 against megabytes: rows are { name, hr20, modelBrotliBytes }; ours is the one called Nearshelf. */
export function qualityAgainstBytes(title, rows) {
  const values = rows.map(({ name, hr20, modelBrotliBytes }) => ({ name, hr20, megabytes: modelBrotliBytes / 1e6 }));
  return {
    title,
    width: 360,
    height: 300,
    data: { values },
    encoding: {
      x: { field: "megabytes", type: "quantitative", title: "MB to download, brotli (log)", scale: { type: "log" } },
      y: { field: "hr20", type: "quantitative", title: "HR@20, %" },
      color: { condition: { test: "datum.name === 'Nearshelf'", value: colours.Nearshelf }, value: colours.other },
    },
    layer: [
      { mark: { type: "circle", size: 90, opacity: 1 } },
      { mark: { type: "text", dx: 8, align: "left", fontSize: 10 }, encoding: { text: { field: "name" } } },
    ],
  };
}
