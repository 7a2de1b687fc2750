// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, Page, PageContext } from "../page.ts";
import type { Shop } from "../shop.ts";
import type { StoreItem } from "../storeItem.ts";
import { shelf } from "./shelf.ts";
import { hero } from "./slots/hero.ts";
import { slot } from "./slots/slot.ts";

const shelfSize = 6;

export function home(context: PageContext): Page {
  const { shop } = context;
  const favourites = onePerDepartment(shop);
  const tiles = html`<section class="tiles" aria-labelledby="tiles-heading">
    <h2 id="tiles-heading">Shop by department</h2>
    ${slot({ kind: "navigation", name: "departments", own: departmentTiles(shop) }, context)}
  </section>`;
  const sections: readonly (readonly [name: string, rules: string, content: Markup])[] = [
    [
      "left-off",
      "research comparing strong lifecycle browsing",
      shelf({ strategy: "recentlyViewed", heading: "Where you left off", items: [], count: shelfSize }, context),
    ],
    ["departments", "", tiles],
    [
      "trending",
      "",
      shelf(
        {
          strategy: "trending",
          heading: "Much looked at this week",
          items: shop.bestKnown.slice(0, shelfSize),
          count: shelfSize,
        },
        context,
      ),
    ],
    ["arrived", "", shelf({ strategy: "newForYou", heading: "Just arrived", items: shop.newest, count: shelfSize }, context)],
    [
      "inspired",
      "",
      shelf(
        {
          strategy: "inspiredByBrowsing",
          heading: "More you may like",
          items: favourites.slice(shelfSize),
          count: shelfSize,
        },
        context,
      ),
    ],
  ];
  const body = html`${hero(favourites, context)}
  ${shelf({ strategy: "recommendedForYou", heading: "Picked for you", items: favourites, count: shelfSize, atTop: true }, context)}
  ${slot(
    {
      kind: "sections",
      name: "home-sections",
      // A page that changes its order by chance looks broken.
      exploration: 0,
      own: html`${sections.map(([name, states, content]) => html`<div data-option="${name}" ${states ? html`data-for="${states}"` : ""}>${content}</div>`)}`,
    },
    context,
  )}`;
  return { title: "Good things for ordinary days", facts: { page: "home" }, body };
}

const departmentTiles = (shop: Shop): Markup =>
  html`<ul>${shop.menu.map(
    ({ name, path, items }) =>
      html`<li data-option="${path}" data-about="${name}"><a href="/category/${path}"><img src="${items[0]?.image ?? ""}" width="400" height="400" loading="lazy" alt=""><span>${name}</span></a></li>`,
  )}</ul>`;

/** The best known of every department, then the second best: variety for people the store knows nothing about. */
function onePerDepartment(shop: Shop): StoreItem[] {
  const available = shop.menu.map(({ items }) => items.filter(({ stock }) => stock !== 0));
  return [0, 1].flatMap((rank) => available.flatMap((items) => items[rank] ?? []));
}
