// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, PageContext } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";
import { card, cardTemplate } from "./card.ts";
import { slot } from "./slots/slot.ts";

export interface ShelfContent {
  readonly strategy: string;
  readonly heading: string;
  /** What the store shows by itself; nothing: the shelf appears only when the shopper's browser can fill it. */
  readonly items: readonly StoreItem[];
  readonly count: number;
  /** In sight when the page opens: stays hidden for a moment so that cards are not seen changing. */
  readonly atTop?: boolean;
}

/** A row of products that the shopper's browser may fill with others. */
export function shelf(content: ShelfContent, context: PageContext): Markup {
  const { settings, consent } = context;
  // Hidden only where an engine will come to show it again.
  const hold = content.atTop && settings.pack && (consent === "all" || consent === "memory") ? "hold" : "";
  const id = `shelf-${content.strategy}`;
  const cards = content.items.slice(0, content.count).map((item) => card(item, settings, "eager"));
  return html`<section class="shelf ${content.items.length === 0 ? "shelf-empty" : ""}" aria-labelledby="${id}">
    <h2 id="${id}">${content.heading}</h2>
    <nearshelf-shelf strategy="${content.strategy}" mode="fill" count="${content.count}" ${hold} ${settings.hasSheets ? "" : html`images="lazy"`}>
      <ul class="cards cards-row">${cardTemplate()}${cards}</ul>
    </nearshelf-shelf>
  </section>`;
}

/** A page of a list whose order the shopper's browser may change, nothing else. */
export function rankedGrid(items: readonly StoreItem[], context: PageContext): Markup {
  const { settings, consent } = context;
  const hold = settings.pack && (consent === "all" || consent === "memory") ? "hold" : "";
  return html`<nearshelf-shelf strategy="recommendedForYou" ${hold}>${grid(items, context)}</nearshelf-shelf>`;
}

/** The same for a list that asks no engine: categories that the shopper likes come first. */
export const orderedGrid = (items: readonly StoreItem[], context: PageContext): Markup =>
  slot({ kind: "grid", name: "list", own: grid(items, context), atTop: true }, context);

export function grid(items: readonly StoreItem[], { settings }: PageContext): Markup {
  return html`<ul class="cards cards-grid">${items.map((item, i) => card(item, settings, i < 8 ? "eager" : "lazy"))}</ul>`;
}
