// SPDX-License-Identifier: MIT
// Vega-Lite specifications to SVG, in one look, readable on light and dark pages.
import * as vega from "vega";
import { compile } from "vega-lite";

/** Ours stands out; everything else is quiet. */
export const colours = { Nearshelf: "#0b6e4f", other: "#8a94a6", published: "#8a94a6", bar: "#c0392b" };

const config = {
  background: "white",
  padding: 12,
  font: "system-ui, sans-serif",
  view: { stroke: null },
  axis: {
    gridColor: "#e6e9ee",
    domainColor: "#9aa3b2",
    tickColor: "#9aa3b2",
    labelColor: "#333",
    titleColor: "#333",
    labelFontSize: 11,
    titleFontWeight: "normal",
  },
  title: { anchor: "start", fontSize: 13, fontWeight: 600, color: "#222", offset: 10 },
  legend: { labelColor: "#333", titleColor: "#333", titleFontWeight: "normal" },
  header: { labelColor: "#222", labelFontSize: 12, labelFontWeight: 600, title: null },
};

export async function drawPlot(spec) {
  const view = new vega.View(vega.parse(compile({ ...spec, config }, { logger: vega.logger(vega.Error) }).spec), {
    renderer: "none",
  });
  return `${await view.toSVG()}\n`;
}
