// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page, PageContext } from "../page.ts";
import { present, removeForm } from "./itemList.ts";
import { grid, shelf } from "./shelf.ts";

export function wishlist(context: PageContext): Page {
  const items = present(context.session.wishlist, context);
  const body = html`<h1>Your wishlist</h1>
  ${items.length === 0 ? html`<p>Nothing here yet. The heart beside a product puts it here.</p>` : grid(items, context)}
  ${items.map((item) => removeForm("/wishlist/remove", item, "unwishlist"))}
  ${shelf({ strategy: "recommendedForYou", heading: "Picked for you", items: context.shop.bestKnown, count: 6 }, context)}`;
  return { title: "Wishlist", facts: { page: "other" }, body };
}
