// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, Page, PageContext } from "../page.ts";
import type { Category } from "../shop.ts";
import type { StoreItem } from "../storeItem.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { compareIcon, heartIcon } from "./icons.ts";
import { money } from "./money.ts";
import { shelf } from "./shelf.ts";
import { stockMessage } from "./slots/stockMessage.ts";
import { bundle, companions, upsell } from "./slots/together.ts";

const shelfSize = 6;

export function product(item: StoreItem, context: PageContext): Page {
  const { shop, settings } = context;
  const category = shop.categoryOf(item);
  const neighbours = after(category.items, item);
  const body = html`${breadcrumbs([...ancestors(category), category], item.title)}
  <article class="product" data-nearshelf-item="${item.id}" data-nearshelf-category="${item.category.join(" > ")}" data-nearshelf-price="${item.price ?? ""}" ${item.oldPrice ? html`data-nearshelf-usual-price="${item.oldPrice}"` : ""}>
    ${gallery(item)}
    <div class="product-text">
      <p class="card-brand">${item.brand}</p>
      <h1>${item.title}</h1>
      ${rating(item)}
      <p class="price">${item.price === null ? "Price on request" : money(item.price, settings)}${item.oldPrice ? html` <s>${money(item.oldPrice, settings)}</s>` : ""}</p>
      <p>${item.description}</p>
      ${stockMessage(item, context)}
      ${actions(item)}
      ${attributes(item)}
    </div>
  </article>
  <div class="offers">${bundle(item, context)}${upsell(item, context)}</div>
  ${shelf({ strategy: "boughtTogether", heading: "Goes well with", items: companions(shop, category), count: shelfSize }, context)}
  ${shelf({ strategy: "alsoViewed", heading: "Others also looked at", items: neighbours, count: shelfSize }, context)}
  ${shelf({ strategy: "similar", heading: "More like this", items: neighbours.slice(shelfSize), count: shelfSize }, context)}
  ${shelf({ strategy: "recentlyViewed", heading: "Where you left off", items: [], count: shelfSize }, context)}`;
  return { title: item.title, facts: { page: "product", item: item.id, category: item.category.join(" > ") }, body };
}

/** Three looks at one picture; radio buttons switch them without a script. */
function gallery(item: StoreItem): Markup {
  const looks = ["Whole", "Closer", "Detail"];
  return html`<div class="gallery">
    ${looks.map((name, i) => html`<input class="visually-hidden" type="radio" name="look" id="look-${i}" ${i === 0 ? "checked" : ""} aria-label="${name}">`)}
    <div class="gallery-main"><img src="${item.image}" width="800" height="800" alt="${item.title}"></div>
    <div class="gallery-looks">${looks.map((_, i) => html`<label for="look-${i}" class="look look-${i}"><img src="${item.image}" width="120" height="120" alt=""></label>`)}</div>
  </div>`;
}

function rating({ rating: stars, reviews = 0 }: StoreItem): Markup | "" {
  if (stars === undefined) return "";
  return html`<p class="rating"><span class="stars stars-${Math.round(stars * 2)}" aria-hidden="true">★★★★★</span> <span>${stars.toFixed(1)} of 5${reviews > 0 ? ` from ${reviews} reviews` : ""}</span></p>`;
}

function actions(item: StoreItem): Markup {
  return html`<div class="actions">
    <form method="post" action="/cart/add" data-quiet>
      <input type="hidden" name="id" value="${item.id}">
      <button class="button button-primary" data-nearshelf-action="addToCart" ${item.stock === 0 || item.price === null ? "disabled" : ""}>Add to cart</button>
    </form>
    <form method="post" action="/wishlist" data-quiet><input type="hidden" name="id" value="${item.id}"><button class="button button-quiet" data-nearshelf-action="wishlist">${heartIcon} Wishlist</button></form>
    <form method="post" action="/compare" data-quiet><input type="hidden" name="id" value="${item.id}"><button class="button button-quiet" data-nearshelf-action="compare">${compareIcon} Compare</button></form>
  </div>`;
}

function attributes(item: StoreItem): Markup | "" {
  const rows = Object.entries(item.attributes ?? {}).filter(([, value]) => value !== "");
  if (rows.length === 0) return "";
  return html`<dl class="attributes" data-nearshelf-sign="details">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}<dt>Item</dt><dd>${item.id}</dd></dl>`;
}

const ancestors = (category: Category): Category[] => (category.parent ? [...ancestors(category.parent), category.parent] : []);

/** The list from behind an item onwards, round to the one before it. */
function after(items: readonly StoreItem[], item: StoreItem): StoreItem[] {
  const at = items.indexOf(item);
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
}
