// SPDX-License-Identifier: MIT
import { hash } from "../catalogue/random.ts";
import { mix } from "./colours.ts";

const grounds = ["#e7d8c6", "#cfdcd2", "#d9d3e3", "#e6cfc6", "#cddbe4", "#e3dcb9", "#d6dcc4"];
const inks = ["#5d3c2a", "#2f5a4b", "#4a3f66", "#7d3b2e", "#28395c", "#6b5a22", "#49592f"];

/** A calm tile with the first letter of a title, for products without a picture; one colour per department. */
export function drawMonogram(title: string, department: string): string {
  const choice = hash(department) % grounds.length;
  const ground = grounds[choice] as string;
  const ink = inks[choice] as string;
  const letter = (title.match(/[\p{L}\p{N}]/u)?.[0] ?? "·").toUpperCase();
  const turn = hash(title) % 360;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400"><rect width="400" height="400" fill="${ground}"/>` +
    `<g transform="rotate(${turn} 200 200)" fill="${mix(ground, "#ffffff", 0.4)}"><path d="M-80 250Q80 150 220 240T500 210V600H-80Z"/></g>` +
    `<circle cx="200" cy="200" r="112" fill="#fffdf8" opacity=".82"/>` +
    `<text x="200" y="246" font-family="Georgia, 'DejaVu Serif', serif" font-size="132" text-anchor="middle" fill="${ink}">${letter}</text></svg>`
  );
}
