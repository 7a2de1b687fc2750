// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How an object meets the room: on a table, lying seen from above, hanging on a wall, or standing on the floor. */
export type Stand = "table" | "flat" | "hang" | "floor";

export interface Shape {
  readonly stand: Stand;
  /** SVG drawn on a 400 × 400 canvas, with `$names` where the product's colours go. */
  readonly drawing: string;
}

const shapePattern = /^<g id="(\w+)" data-stand="(table|flat|hang|floor|motif)">(.*?)<\/g>\n(?=<g id=|<\/svg>)/gms;

/** Reads the drawings of a folder of SVG files, and apart from them the motifs that labels and covers carry. */
export function loadShapes(folder: string): { shapes: Map<string, Shape>; motifs: Map<string, string> } {
  const shapes = new Map<string, Shape>();
  const motifs = new Map<string, string>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".svg"))
    .sort()) {
    for (const [, id = "", stand, drawing = ""] of readFileSync(join(folder, name), "utf8").matchAll(shapePattern)) {
      if (shapes.has(id) || motifs.has(id)) throw new Error(`${join(folder, name)}: "${id}" is drawn twice`);
      if (stand === "motif") motifs.set(id, drawing);
      else shapes.set(id, { stand: stand as Stand, drawing: drawing.replaceAll("\n", "") });
    }
  }
  return { shapes, motifs };
}
