// SPDX-License-Identifier: MIT
// What the list under the search field shows: completions, products, and above them what was understood of the query.
import { Rescue } from "../generated/numbers";
import { make } from "../privacy/make";
import type { Cards } from "../sdk/cards";
import type { Chip, SearchAnswer, Suggestion } from "./searchCodec";

export type Text = (key: string, values?: Record<string, string>) => string;

/** A product's row or a completion; `go` is what choosing it does. No pictures: asking for them would tell the store what was typed. */
export interface Option {
  element: HTMLElement;
  go(): void;
}

/** The title with the words found marked; text nodes only, whatever a title holds. */
export function marked(pieces: readonly string[]): (string | HTMLElement)[] {
  return pieces.map((piece, i) => (i % 2 === 1 ? make("mark", {}, piece) : piece));
}

export function productOption(cards: Cards, index: number, pieces: readonly string[], money: Intl.NumberFormat | null): Option {
  const url = cards.url[index] ?? "";
  const price = cards.price?.[index];
  const parts: (string | HTMLElement)[] = [make("span", { part: "title" }, ...marked(pieces))];
  if (typeof price === "number") parts.push(make("span", { part: "price" }, money ? money.format(price) : String(price)));
  return { element: make("div", { role: "option" }, ...parts), go: () => location.assign(url) };
}

export const suggestionOption = ({ text, kind }: Suggestion, choose: (text: string) => void): Option => ({
  element: make("div", { role: "option", "data-kind": String(kind) }, text),
  go: () => choose(text),
});

/** Buttons that take a condition out of the query again. */
export function chipButtons(chips: readonly Chip[], text: Text, ask: (query: string) => void): HTMLElement[] {
  return chips.map((chip) => {
    const label = chip.kind === 8 ? text("searchGift") : chip.words;
    const button = make("button", { type: "button", "aria-label": text("searchRemove", { words: chip.words }) }, `${label} ×`);
    button.onclick = () => ask(chip.without);
    return button;
  });
}

/** The sentence that says how far the query had to be bent, or "". */
export function rescueSentence({ rescue }: SearchAnswer, text: Text): string {
  if (rescue === Rescue.conditions) return text("searchConditions");
  if (rescue === Rescue.popular) return text("searchPopular");
  return rescue === Rescue.none ? "" : text("searchSome");
}
