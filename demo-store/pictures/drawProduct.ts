// SPDX-License-Identifier: MIT
import { hash } from "../catalogue/random.ts";
import { brightness, colourOf, companionOf, mix } from "./colours.ts";
import { patternDefinition } from "./patterns.ts";
import type { Shape, Stand } from "./shapes.ts";

export interface Subject {
  readonly id: string;
  readonly shape: string;
  readonly color: string;
  /** A pattern of the surface, or a motif for the label. */
  readonly pattern: string;
}

export interface DrawingBook {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly motifs: ReadonlyMap<string, string>;
}

/** Walls for dark or colourful goods, and for pale ones that would vanish on them. */
const lightWalls = ["#f4eee4", "#eaf0ef", "#f5eae4", "#eaf0e6", "#eeebf3", "#f6f0dd", "#e8eef4"];
const deepWalls = ["#cfd9d4", "#d8c9b8", "#c9d4de", "#dcc3b8", "#c6cfbb", "#d3cbdb"];

/** The picture of a product as SVG text; the same product always gives the same bytes. */
export function drawProduct(subject: Subject, book: DrawingBook): string {
  const shape = book.shapes.get(subject.shape);
  if (!shape) throw new Error(`pictures: nobody has drawn the shape "${subject.shape}" (product ${subject.id})`);
  const choice = hash(subject.id);
  const base = colourOf(subject.color);
  const walls = brightness(base) > 0.74 ? deepWalls : lightWalls;
  const wall = walls[choice % walls.length] as string;
  const accent = companionOf(base, choice >>> 4);
  const pattern = patternDefinition(subject.pattern, base, accent);
  const motif = book.motifs.get(subject.pattern) ?? "";
  const drawing = placeMotif(overlayShade(shape.drawing, pattern !== undefined), motif);
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">` +
    `<defs>${gradients(base, wall)}${pattern ?? diagonal(base)}</defs>` +
    `${room(shape.stand, wall)}${shadowed(drawing, shape.stand)}</svg>`;
  return fillTokens(picture, tokens(base, accent, wall));
}

function tokens(base: string, accent: string, wall: string): Readonly<Record<string, string>> {
  return {
    fill: "url(#fill)",
    round: "url(#round)",
    base,
    bg: wall,
    light: mix(base, "#ffffff", 0.28),
    pale: mix(base, "#ffffff", 0.6),
    dark: mix(base, "#1c1a2b", 0.24),
    deep: mix(base, "#15131f", 0.5),
    accent,
    accentLight: mix(accent, "#ffffff", 0.35),
    accentDark: mix(accent, "#1c1a2b", 0.28),
    wood: "#c79a63",
    woodLight: "#ddb987",
    woodDark: "#9a6f42",
    steel: "#bcc3c9",
    steelDark: "#8d959d",
    brass: "#c8a35c",
    ink: "#33343c",
    cream: "#f7f0e2",
    paper: "#fbf8f1",
    leaf: "#6f9168",
    leafDark: "#48704f",
    leafLight: "#9cb98b",
    soil: "#4c3a2e",
    skin: "#f1d3b6",
  };
}

function fillTokens(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$([a-zA-Z]+)/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`pictures: a drawing uses $${name}, which is no colour`);
    return value;
  });
}

function diagonal(base: string): string {
  return `<linearGradient id="fill" x2="1" y2="1"><stop stop-color="${mix(base, "#ffffff", 0.14)}"/><stop offset="1" stop-color="${mix(base, "#1c1a2b", 0.13)}"/></linearGradient>`;
}

function gradients(base: string, wall: string): string {
  const stops = [
    [0, -0.16],
    [0.28, 0.2],
    [0.6, 0],
    [1, -0.26],
  ].map(
    ([at = 0, by = 0]) => `<stop offset="${at}" stop-color="${by > 0 ? mix(base, "#ffffff", by) : mix(base, "#1c1a2b", -by)}"/>`,
  );
  const shade =
    '<stop stop-color="#fff" stop-opacity=".12"/><stop offset=".45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#1c1a2b" stop-opacity=".22"/>';
  return (
    `<linearGradient id="round">${stops.join("")}</linearGradient><linearGradient id="shade">${shade}</linearGradient>` +
    `<linearGradient id="shadeDown" x2="0" y2="1">${shade}</linearGradient>` +
    '<linearGradient id="metal" x2="1" y2="1"><stop stop-color="#f1f4f6"/><stop offset=".5" stop-color="#c3cad0"/><stop offset="1" stop-color="#98a1a9"/></linearGradient>' +
    `<radialGradient id="well" cx=".4" cy=".36"><stop stop-color="${mix(base, "#1a1820", 0.3)}"/><stop offset="1" stop-color="${mix(base, "#1a1820", 0.55)}"/></radialGradient>` +
    `<radialGradient id="wall" cx=".42" cy=".36" r=".85"><stop stop-color="${mix(wall, "#ffffff", 0.5)}"/><stop offset="1" stop-color="${mix(wall, "#6b5c4c", 0.07)}"/></radialGradient>` +
    '<radialGradient id="glow"><stop stop-color="#ffdf94" stop-opacity=".75"/><stop offset="1" stop-color="#ffe9b0" stop-opacity="0"/></radialGradient>' +
    '<radialGradient id="contact"><stop stop-color="#2a2118" stop-opacity=".42"/><stop offset="1" stop-color="#2a2118" stop-opacity="0"/></radialGradient>' +
    '<filter id="soft" x="-.2" y="-.2" width="1.4" height="1.4"><feGaussianBlur stdDeviation="9"/></filter>'
  );
}

/** Height at which table and floor begin, and where the contact shadow lies. */
const horizon = { table: 292, floor: 312 } as const;
const contactY = { table: 318, floor: 344 } as const;

function room(stand: Stand, wall: string): string {
  const back = '<rect width="400" height="400" fill="url(#wall)"/>';
  if (stand === "flat" || stand === "hang") return back;
  const y = horizon[stand];
  const board = mix(wall, "#7a5f45", 0.14);
  return (
    `${back}<rect y="${y}" width="400" height="${400 - y}" fill="${board}"/><rect y="${y}" width="400" height="2" fill="#fff" opacity=".35"/>` +
    `<ellipse cx="204" cy="${contactY[stand]}" rx="150" ry="17" fill="url(#contact)"/>`
  );
}

/** Objects that do not stand on anything throw a soft copy of their outline on what is behind them. */
function shadowed(drawing: string, stand: Stand): string {
  if (stand === "table" || stand === "floor") return drawing;
  const offset = stand === "hang" ? "translate(7 10)" : "translate(5 9)";
  const outline = drawing.replace(/ (fill|stroke)="(?!none")[^"]*"/g, ' $1="#2a2118"');
  return `<g transform="${offset}" opacity=".2" filter="url(#soft)">${outline}</g>${drawing}`;
}

/** A patterned surface gets its light and shade from a second layer; a plain one has it in its gradient. */
function overlayShade(drawing: string, patterned: boolean): string {
  return patterned
    ? drawing.replace(/<\w+ [^>]*fill="\$fill"[^>]*\/>/g, (part) => part + part.replace("$fill", "url(#shade)"))
    : drawing;
}

/** `<motif x y size/>` in a drawing marks where a label or cover shows the product's motif (drawn on 100 × 100). */
function placeMotif(drawing: string, motif: string): string {
  return drawing.replace(/<motif x="(\d+)" y="(\d+)" size="(\d+)"\/>/g, (_, x: string, y: string, size: string) =>
    motif === "" ? "" : `<g transform="translate(${x} ${y}) scale(${Number(size) / 100})">${motif}</g>`,
  );
}
