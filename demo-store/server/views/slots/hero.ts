// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, PageContext } from "../../page.ts";
import type { StoreItem } from "../../storeItem.ts";
import { option, slot } from "./slot.ts";

const pictures = 5;

interface Banner {
  readonly eyebrow: string;
  readonly heading: string;
  readonly text: string;
  readonly link: string;
  readonly label: string;
  readonly items: readonly StoreItem[];
  /** What the store knows of its success; of its own banner only. */
  readonly prior?: string;
}

/** The large banner of the home page: the store's own, and others for who would rather see those. */
export function hero(own: readonly StoreItem[], context: PageContext): Markup {
  const { shop, settings } = context;
  const first = shop.menu[0];
  const usual = banner({
    eyebrow: "New this season",
    heading: "Good things for ordinary days",
    text: `Pans that last, jumpers that hold their shape, plants that want to live. ${shop.items.length.toLocaleString(settings.locale)} things, chosen slowly.`,
    link: "/new",
    label: "See what is new",
    items: own,
    prior: "0.11/200",
  });
  const departments = shop.menu.slice(0, 6).map(({ name, path, items }) =>
    option(
      path,
      { about: name, prior: "0.08/200" },
      banner({
        eyebrow: `From ${name}`,
        heading: headings[name] ?? `The best of ${name}`,
        text: `${items.length} things in ${name}, the best known first. Made to be used, and to be kept.`,
        link: `/category/${path}`,
        label: `Browse ${name}`,
        items: inStock(items),
      }),
    ),
  );
  const reduced = inStock(shop.bestKnown.filter(({ oldPrice }) => oldPrice !== undefined));
  const moments = [
    option(
      "reduced",
      { for: "priceSensitive", prior: "0.2/100" },
      banner({
        eyebrow: "While they last",
        heading: "The same good things, for less",
        text: "Prices that have come down and stay down until the shelf is empty. For everybody, without a code.",
        link: "/new?sort=priceUp",
        label: "From the lowest price",
        items: reduced,
      }),
    ),
    option(
      "presents",
      { for: "gift", prior: "0.25/100" },
      banner({
        eyebrow: "For somebody else",
        heading: "Presents that will be kept",
        text: "Small things that please most people, wrapped on request. Anything may come back within sixty days.",
        link: `/category/${first?.path ?? ""}`,
        label: "Find a present",
        items: inStock(shop.bestKnown.filter(({ price, rating = 0 }) => price !== null && price < 40 && rating >= 4.5)),
      }),
    ),
    option(
      "back",
      { for: "lifecycle", after: "returnAfterInactivity", "per-visit": "2", prior: "0.2/100" },
      banner({
        eyebrow: "Good to see you again",
        heading: "What came while you were away",
        text: "The newest arrivals of every department, in one place, so that you need not look for them.",
        link: "/new",
        label: "See what came",
        items: inStock(shop.newest),
      }),
    ),
  ];
  return slot({ kind: "hero", name: "home-hero", own: usual, options: [...departments, ...moments], atTop: true }, context);
}

const headings: Readonly<Record<string, string>> = {
  Kitchen: "A kitchen that wants cooking in",
  Living: "Rooms to come home to",
  Garden: "The garden is waiting",
  Bath: "Slow mornings, warm towels",
  Furniture: "Furniture for good",
  Women: "Worn often, washed well",
  Men: "Plain things, cut well",
};

const inStock = (items: readonly StoreItem[]): StoreItem[] => items.filter(({ stock }) => stock !== 0);

/** All banners have one height: changing them moves nothing. */
function banner({ eyebrow, heading, text, link, label, items, prior }: Banner): Markup {
  return html`<section class="hero" ${prior ? html`data-prior="${prior}"` : ""}>
    <div class="hero-text">
      <p class="eyebrow">${eyebrow}</p>
      <h1>${heading}</h1>
      <p class="hero-words">${text}</p>
      <p><a class="button button-primary" href="${link}">${label}</a></p>
    </div>
    <div class="hero-pictures">
      ${items.slice(0, pictures).map((item) => html`<a href="${item.url}"><img src="${item.image}" width="400" height="400" alt="${item.title}"></a>`)}
    </div>
  </section>`;
}
