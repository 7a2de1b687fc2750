// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page, PageContext } from "../page.ts";
import type { Category } from "../shop.ts";
import type { StoreItem } from "../storeItem.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { listing, type View } from "./listing.ts";
import { shelf } from "./shelf.ts";

export function category(of: Category, view: View, context: PageContext): Page {
  const siblings = of.children.length > 0 ? of.children : (of.parent?.children ?? []);
  const body = html`${breadcrumbs(of.parent ? [of.parent] : [], of.name)}
  <h1>${of.name}</h1>
  ${
    siblings.length > 1
      ? html`<nav class="chips" aria-label="Within ${(of.parent ?? of).name}"><ul>${siblings.map(
          (child) =>
            html`<li><a href="/category/${child.path}" ${child === of ? html`aria-current="page"` : ""}>${child.name}</a></li>`,
        )}</ul></nav>`
      : ""
  }
  ${listing({ items: of.items, ...view, path: `/category/${of.path}` }, context)}
  ${shelf({ strategy: "recentlyViewed", heading: "Where you left off", items: [], count: 6 }, context)}`;
  return {
    title: of.name,
    facts: { page: "category", category: [...(of.parent ? [of.parent.name] : []), of.name].join(" > ") },
    body,
  };
}

/** A list that is no category: new arrivals. */
export function collection(name: string, path: string, items: readonly StoreItem[], view: View, context: PageContext): Page {
  const body = html`${breadcrumbs([], name)}<h1>${name}</h1>${listing({ items, ...view, path, by: "categories" }, context)}`;
  return { title: name, facts: { page: "category" }, body };
}
