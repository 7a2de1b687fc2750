// SPDX-License-Identifier: MIT
import { mix } from "./colours.ts";

type Draw = (base: string, mark: string) => readonly [tile: number, marks: string];

/** Tile size and marks of each woven, printed or glazed pattern; the ground is the product's own colour. */
const patterns: Readonly<Record<string, Draw>> = {
  stripe: (_, mark) => [26, `<path d="M0 6.5H26M0 19.5H26" stroke="${mark}" stroke-width="5"/>`],
  check: (_, mark) => [
    44,
    `<g stroke="${mark}" stroke-opacity=".55"><path d="M0 11H44M11 0V44" stroke-width="13"/><path d="M0 33H44M33 0V44" stroke-width="3"/></g>`,
  ],
  dots: (_, mark) => [34, `<g fill="${mark}"><circle cx="8" cy="9" r="5"/><circle cx="25" cy="26" r="5.6"/></g>`],
  floral: (_, mark) => [
    58,
    `${flower(15, 16, 7, mark)}${flower(43, 44, 8.5, mark)}<path d="M38 12q8 3 6 12q-8-2-6-12M10 40q7 4 5 12q-8-3-5-12" fill="#6f8f6c"/>`,
  ],
  leaf: (_, mark) => [48, `<g fill="${mark}"><path d="M12 4q12 8 0 22q-12-14 0-22M36 26q12 8 0 22q-12-14 0-22"/></g>`],
  herringbone: (_, mark) => [
    20,
    `<path d="M0 15L5 5L10 15L15 5L20 15M0 25L5 15L10 25L15 15L20 25M0 5L5-5L10 5L15-5L20 5" fill="none" stroke="${mark}" stroke-width="2" stroke-opacity=".7"/>`,
  ],
  chevron: (_, mark) => [36, `<path d="M0 22L18 6L36 22" fill="none" stroke="${mark}" stroke-width="7"/>`],
  diamond: (_, mark) => [56, `<path d="M28 2L54 28L28 54L2 28Z" fill="none" stroke="${mark}" stroke-width="3.5"/>`],
  waffle: (base) => [
    20,
    `<rect x="2" y="2" width="16" height="16" rx="2" fill="${mix(base, "#000000", 0.1)}"/><path d="M2 18V2H18" fill="none" stroke="${mix(base, "#ffffff", 0.35)}" stroke-width="2"/>`,
  ],
  rib: (base) => [
    13,
    `<rect width="5" height="13" fill="${mix(base, "#000000", 0.13)}"/><rect x="7" width="2" height="13" fill="${mix(base, "#ffffff", 0.2)}"/>`,
  ],
  knit: (base) => [14, `<path d="M0 0L7 8L14 0V5L7 13L0 5Z" fill="${mix(base, "#000000", 0.1)}"/>`],
  cable: (base) => [
    46,
    `<g fill="none" stroke-width="6" stroke="${mix(base, "#000000", 0.13)}"><path d="M10 0Q30 12 20 23Q10 34 10 46M30 0Q10 12 20 23Q30 34 30 46"/></g><path d="M42 0V46" stroke="${mix(base, "#000000", 0.1)}" stroke-width="2"/>`,
  ],
  speckle: (base) => [
    40,
    `<g fill="${mix(base, "#3a2c20", 0.62)}"><circle cx="6" cy="8" r="1.7"/><circle cx="21" cy="4" r="1.1"/><circle cx="33" cy="15" r="2"/><circle cx="13" cy="23" r="1.2"/><circle cx="27" cy="29" r="1.6"/><circle cx="5" cy="35" r="1.3"/><circle cx="37" cy="36" r="1"/></g>`,
  ],
  terrazzo: (_, mark) => [
    52,
    `<path d="M6 8l9-3 4 8-8 5z" fill="${mark}"/><path d="M32 4l10 5-5 8-8-5z" fill="#f6efe2"/><path d="M20 28l8-4 6 8-9 4z" fill="#e7b34f"/><path d="M42 30l7 6-7 5z" fill="${mark}"/><path d="M8 38l8 2 0 8-9-2z" fill="#f6efe2"/>`,
  ],
  waves: (_, mark) => [
    40,
    `<path d="M0 14Q10 2 20 14T40 14M0 34Q10 22 20 34T40 34" fill="none" stroke="${mark}" stroke-width="4"/>`,
  ],
  fairisle: (_, mark) => [
    64,
    `<path d="M0 6H64M0 36H64" stroke="${mark}" stroke-width="3"/><path d="M0 21L8 12L16 21L24 12L32 21L40 12L48 21L56 12L64 21" fill="none" stroke="${mark}" stroke-width="4"/><g fill="#e7b34f"><circle cx="16" cy="29" r="3"/><circle cx="32" cy="29" r="3"/><circle cx="48" cy="29" r="3"/><circle cx="0" cy="29" r="3"/><circle cx="64" cy="29" r="3"/></g>`,
  ],
};

/** `<pattern id="fill">` for a named pattern, or nothing where the surface is plain. */
export function patternDefinition(name: string, base: string, mark: string): string | undefined {
  if (name === "dip") return dipped(base);
  const draw = patterns[name];
  if (!draw) return undefined;
  const [tile, marks] = draw(base, mark);
  return `<pattern id="fill" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse"><rect width="${tile}" height="${tile}" fill="${base}"/>${marks}</pattern>`;
}

/** Glazed above, bare clay below. */
function dipped(base: string): string {
  return `<linearGradient id="fill" x2="0" y2="1"><stop offset=".58" stop-color="${base}"/><stop offset=".58" stop-color="#d9c2a3"/></linearGradient>`;
}

function flower(x: number, y: number, r: number, colour: string): string {
  const petals = [0, 72, 144, 216, 288].map(
    (turn) => `<circle cx="${x}" cy="${y - r * 0.75}" r="${r * 0.55}" transform="rotate(${turn} ${x} ${y})"/>`,
  );
  return `<g fill="${colour}">${petals.join("")}</g><circle cx="${x}" cy="${y}" r="${r * 0.4}" fill="#e7b34f"/>`;
}
