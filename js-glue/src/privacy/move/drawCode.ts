// SPDX-License-Identifier: MIT
import encodeQR from "qr";

const svg = "http://www.w3.org/2000/svg";

/** A QR code as one shape of black squares, with the quiet zone that scanners need. */
export function drawCode(text: string, label: string): SVGSVGElement {
  const rows = encodeQR(text, "raw", { ecc: "low", border: 4 });
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  picture.setAttribute("part", "code");
  const paper = document.createElementNS(svg, "path");
  paper.setAttribute("fill", "#fff");
  paper.setAttribute("d", `M0 0h${rows.length}v${rows.length}h-${rows.length}z`);
  const ink = document.createElementNS(svg, "path");
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  ink.setAttribute("d", squares.join(""));
  ink.setAttribute("shape-rendering", "crispEdges");
  picture.append(paper, ink);
  return picture;
}
