// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page, PageContext } from "../page.ts";
import type { Shop } from "../shop.ts";
import type { StoreItem } from "../storeItem.ts";
import { shelf } from "./shelf.ts";

const heroPictures = 5;
const shelfSize = 6;

export function home(context: PageContext): Page {
  const { shop, settings } = context;
  const favourites = onePerDepartment(shop);
  const body = html`
  <section class="hero">
    <div class="hero-text">
      <p class="eyebrow">New this season</p>
      <h1>Good things for ordinary days</h1>
      <p>Pans that last, jumpers that hold their shape, plants that want to live. ${shop.items.length.toLocaleString(settings.locale)} things, chosen slowly.</p>
      <p><a class="button button-primary" href="/new">See what is new</a> <a class="button button-quiet" href="/category/${shop.menu[0]?.path ?? ""}">Browse ${shop.menu[0]?.name ?? "everything"}</a></p>
    </div>
    <div class="hero-pictures">
      ${favourites.slice(0, heroPictures).map((item) => html`<a href="${item.url}"><img src="${item.image}" width="400" height="400" alt="${item.title}"></a>`)}
    </div>
  </section>
  ${shelf({ strategy: "recommendedForYou", heading: "Picked for you", items: favourites, count: shelfSize, atTop: true }, context)}
  ${shelf({ strategy: "recentlyViewed", heading: "Where you left off", items: [], count: shelfSize }, context)}
  <section class="tiles" aria-labelledby="tiles-heading">
    <h2 id="tiles-heading">Shop by department</h2>
    <ul>${shop.menu.map(
      ({ name, path, items }) =>
        html`<li><a href="/category/${path}"><img src="${items[0]?.image ?? ""}" width="400" height="400" loading="lazy" alt=""><span>${name}</span></a></li>`,
    )}</ul>
  </section>
  ${shelf({ strategy: "trending", heading: "Much looked at this week", items: shop.bestKnown.slice(0, shelfSize), count: shelfSize }, context)}
  ${shelf({ strategy: "newForYou", heading: "Just arrived", items: shop.newest, count: shelfSize }, context)}
  ${shelf({ strategy: "inspiredByBrowsing", heading: "More you may like", items: favourites.slice(shelfSize), count: shelfSize }, context)}`;
  return { title: "Good things for ordinary days", facts: { page: "home" }, body };
}

/** The best known of every department, then the second best: variety for people the store knows nothing about. */
function onePerDepartment(shop: Shop): StoreItem[] {
  const available = shop.menu.map(({ items }) => items.filter(({ stock }) => stock !== 0));
  return [0, 1].flatMap((rank) => available.flatMap((items) => items[rank] ?? []));
}
