// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, PageContext } from "../../page.ts";
import type { Category, Shop } from "../../shop.ts";
import type { StoreItem } from "../../storeItem.ts";
import { money } from "../money.ts";
import { option, slot } from "./slot.ts";

const mostOffers = 4;

const isOffered = ({ stock, price }: StoreItem): boolean => stock !== 0 && price !== null;

/** A companion from a neighbouring category, to be put into the cart with one press. */
export function bundle(item: StoreItem, context: PageContext): Markup | "" {
  const { shop } = context;
  const offers = companions(shop, shop.categoryOf(item)).filter(isOffered).slice(0, mostOffers);
  const [first, ...others] = offers.map((offer) => pair(`Goes with it`, offer, "Add it too", context));
  if (!first || item.stock === 0) return "";
  const rules = (offer: StoreItem) => ({ item: offer.id, about: offer.category.join(" > ") });
  return slot(
    {
      kind: "bundle",
      name: "product-bundle",
      own: first,
      options: others.map((content, i) => option(offers[i + 1]?.id ?? "", rules(offers[i + 1] as StoreItem), content)),
    },
    context,
  );
}

/** The same kind of thing, a little better: never a dearer price for the same. */
export function upsell(item: StoreItem, context: PageContext): Markup | "" {
  const { shop } = context;
  const price = item.price ?? 0;
  const better = shop
    .categoryOf(item)
    .items.filter(
      (other) => isOffered(other) && other.id !== item.id && (other.price ?? 0) > price * 1.1 && (other.price ?? 0) < price * 1.8,
    )
    .slice(0, mostOffers);
  const [first, ...others] = better;
  if (!first) return "";
  return slot(
    {
      kind: "upsell",
      name: "product-upsell",
      own: pair("A step up", first, "Choose this one", context),
      options: others.map((other) =>
        option(
          other.id,
          { item: other.id, about: other.category.join(" > ") },
          pair("A step up", other, "Choose this one", context),
        ),
      ),
    },
    context,
  );
}

/** Every offer has the same height whatever its title: exchanging them moves nothing. */
function pair(eyebrow: string, item: StoreItem, label: string, { settings }: PageContext): Markup {
  return html`<div class="offer" data-nearshelf-item="${item.id}" data-nearshelf-category="${item.category.join(" > ")}" data-nearshelf-price="${item.price ?? ""}">
    <a href="${item.url}" aria-hidden="true" tabindex="-1"><img src="${item.image}" width="120" height="120" alt=""></a>
    <div><p class="eyebrow">${eyebrow}</p><a class="card-title" href="${item.url}">${item.title}</a><p class="card-price">${money(item.price, settings)}</p></div>
    <form method="post" action="/cart/add" data-quiet><input type="hidden" name="id" value="${item.id}"><button class="button button-quiet" data-nearshelf-action="addToCart">${label}</button></form>
  </div>`;
}

/** The best known of the neighbouring categories. */
export function companions(shop: Shop, category: Category): StoreItem[] {
  const others = (category.parent?.children ?? shop.departments).filter((other) => other !== category);
  return [0, 1, 2, 3, 4, 5].flatMap((rank) => others.flatMap(({ items }) => items[rank] ?? []));
}
