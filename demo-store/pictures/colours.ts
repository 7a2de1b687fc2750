// SPDX-License-Identifier: MIT

/** What the catalogue's colour names look like. */
const named: Readonly<Record<string, string>> = {
  black: "#2f3035",
  charcoal: "#4b4f57",
  grey: "#979ca2",
  silver: "#c3c8cd",
  steel: "#b4bbc2",
  white: "#f4f1ea",
  ivory: "#efe5d2",
  clear: "#d3e3e6",
  oat: "#dccfb6",
  sand: "#d2b98f",
  natural: "#d8bd8d",
  beech: "#ddb985",
  oak: "#c8975c",
  camel: "#b98b57",
  tan: "#ab7140",
  walnut: "#71492f",
  chocolate: "#5d3c2a",
  copper: "#b86f49",
  brass: "#c39b4e",
  gold: "#cfa64e",
  amber: "#bb7b2e",
  mustard: "#d29a31",
  yellow: "#efc64f",
  butter: "#f1dc9c",
  orange: "#e2823f",
  coral: "#e77f69",
  terracotta: "#c16740",
  rust: "#a9502f",
  "brick red": "#9f3f34",
  red: "#c5403c",
  burgundy: "#702739",
  raspberry: "#b43c64",
  pink: "#df90a8",
  blush: "#e8b9ad",
  plum: "#673c5d",
  lilac: "#b4a2d0",
  lavender: "#9f92c7",
  indigo: "#36457f",
  navy: "#28395c",
  cobalt: "#305fb6",
  denim: "#587aa0",
  "sky blue": "#93bcd9",
  petrol: "#1f5565",
  teal: "#22747a",
  turquoise: "#4fb2ae",
  mint: "#a8d5bf",
  sage: "#9cac90",
  moss: "#64804f",
  "forest green": "#33594a",
  olive: "#7a7e4d",
  lime: "#abc452",
};

/** Colours that sit well beside each family, used for trims, labels and patterns. */
const companions: readonly string[] = ["#f3ead9", "#e7b34f", "#d9705a", "#2f5a66", "#8fae9a", "#3b3f58", "#e9c8bb", "#7aa7c4"];

/** `#rrggbb` of a colour name of the vocabulary. */
export function colourOf(name: string): string {
  const hex = named[name];
  if (!hex) throw new Error(`pictures: the colour "${name}" has no value`);
  return hex;
}

/** The colour moved towards another: 0 keeps it, 1 replaces it. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  return `#${a
    .map((value, i) =>
      Math.round(value + ((b[i] as number) - value) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** Perceived brightness, 0 black to 1 white (ITU-R BT.601 weights). */
export function brightness(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex);
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

/** A trim colour clearly different in brightness from the main one; `choice` selects among the suitable ones. */
export function companionOf(hex: string, choice: number): string {
  const suitable = companions.filter((c) => Math.abs(brightness(c) - brightness(hex)) > 0.22);
  return suitable[choice % suitable.length] ?? "#f3ead9";
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
