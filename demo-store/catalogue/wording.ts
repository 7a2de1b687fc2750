// SPDX-License-Identifier: MIT
import type { ProductType, Variant } from "./vocabulary.ts";

/** What the sentences and titles of one product may mention. */
export interface Wording {
  readonly type: ProductType;
  readonly material: string;
  readonly color: string;
  readonly variant: Variant;
  readonly size: string;
  readonly series: string;
  readonly turn: number;
}

/** Fills {variant}, {series}, {size} and {material}/{Material}, {colour}/{Colour}; a capital asks for Title Case. */
export function fillTitle(template: string, words: Wording): string {
  // "Oak Side Table in Oak" says it twice.
  const pattern = words.material === words.color ? template.replace(/( in |, )\{Colour\}$/, "") : template;
  return pattern
    .replace("{variant}", words.variant[0])
    .replace("{series}", words.series)
    .replace("{size}", capitalise(words.size))
    .replace("{Material}", titleCase(words.material))
    .replace("{Colour}", titleCase(words.color))
    .replace("{material}", words.material)
    .replace("{colour}", words.color);
}

/** Three or four sentences: what it is, what sets this one apart, what it is made of, which sizes there are. */
export function describe(words: Wording, materialNotes: readonly string[]): string {
  const { about, sizing } = words.type;
  const opening = about[words.turn % about.length] ?? "";
  const material = materialNotes[words.turn % Math.max(1, materialNotes.length)] ?? "";
  const sentences = [opening, words.variant[1], material, sizing ?? ""].filter((sentence) => sentence !== "");
  return fillSizeArticle(
    sentences.join(" ").replace("{size}", words.size).replace("{colour}", words.color).replace("{material}", words.material),
  );
}

/** "A 8 kg" reads wrongly; numbers that are spoken with a vowel first take "An". */
function fillSizeArticle(text: string): string {
  return text.replace(/\bA (?=(8|11|18)\b)/g, "An ");
}

function titleCase(words: string): string {
  return words.replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "king" → "King", "2-person" → "2-Person"; units after a number stay as they are. */
function capitalise(size: string): string {
  return size.replace(/^\p{Ll}|(?<=\d-)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
