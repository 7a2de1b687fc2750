// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page, PageContext } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";
import { listing, type View } from "./listing.ts";
import { shelf } from "./shelf.ts";

export function searchResults(query: string, items: readonly StoreItem[], view: View, context: PageContext): Page {
  const body =
    items.length > 0
      ? html`<h1>Results for “${query}”</h1>${listing({ items, ...view, path: "/search", fields: { q: query } }, context)}`
      : html`<h1>${query === "" ? "What are you looking for?" : html`Nothing found for “${query}”`}</h1>
        <p>Try a simpler word, such as “mug”, “wool” or “garden”.</p>
        ${shelf({ strategy: "recommendedForYou", heading: "You may like these", items: context.shop.bestKnown, count: 6 }, context)}`;
  return {
    title: query === "" ? "Search" : `Search: ${query}`,
    facts: { page: "search", ...(query === "" ? {} : { query }) },
    body,
  };
}
