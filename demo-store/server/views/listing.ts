// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, PageContext } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";
import { grid, orderedGrid, rankedGrid } from "./shelf.ts";

export const pageSize = 24;

export const sorts = {
  featured: "Featured",
  priceUp: "Price, low to high",
  priceDown: "Price, high to low",
  newest: "Newest",
  rating: "Best rated",
} as const;
export type Sort = keyof typeof sorts;

export function readSort(value: string | undefined): Sort {
  return value !== undefined && Object.hasOwn(sorts, value) ? (value as Sort) : "featured";
}

/** What the address says about a list. */
export interface View {
  readonly sort: Sort;
  readonly page: number;
}

export interface ListingParams {
  readonly items: readonly StoreItem[];
  readonly sort: Sort;
  /** From 1; beyond the last page shows the last. */
  readonly page: number;
  /** Address without sort and page, and further fields of it. */
  readonly path: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** How the featured order is made a shopper's own: by the engine's ranking of products, or by categories alone. */
  readonly by?: "products" | "categories";
}

/** Sort control, one page of products and links to the others. Only the featured order is the shopper's browser's to change. */
export function listing({ items, sort, page, path, fields = {}, by = "products" }: ListingParams, context: PageContext): Markup {
  const sorted = sortItems(items, sort);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const current = Math.min(Math.max(1, page), pages);
  const shown = sorted.slice((current - 1) * pageSize, current * pageSize);
  const link = (to: number) =>
    `${path}?${new URLSearchParams({ ...fields, ...(sort === "featured" ? {} : { sort }), ...(to > 1 ? { page: String(to) } : {}) })}`;
  return html`<form class="sorting" action="${path}" data-auto-submit>
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
    <p>${sorted.length} ${sorted.length === 1 ? "product" : "products"}</p>
    <label>Sort by <select name="sort">${Object.entries(sorts).map(
      ([value, label]) => html`<option value="${value}" ${value === sort ? "selected" : ""}>${label}</option>`,
    )}</select></label>
    <button class="button button-quiet">Sort</button>
  </form>
  ${sort !== "featured" ? grid(shown, context) : by === "products" ? rankedGrid(shown, context) : orderedGrid(shown, context)}
  ${pages > 1 ? pageLinks(pages, current, link) : ""}`;
}

function pageLinks(pages: number, current: number, link: (page: number) => string): Markup {
  const numbers = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - current) <= 2,
  );
  return html`<nav class="pages" aria-label="Pages">
    ${current > 1 ? html`<a rel="prev" href="${link(current - 1)}">Previous</a>` : ""}
    ${numbers.map((n) => (n === current ? html`<b aria-current="page">${n}</b>` : html`<a href="${link(n)}">${n}</a>`))}
    ${current < pages ? html`<a rel="next" href="${link(current + 1)}">Next</a>` : ""}
  </nav>`;
}

function sortItems(items: readonly StoreItem[], sort: Sort): readonly StoreItem[] {
  const by: Record<Exclude<Sort, "featured">, (a: StoreItem, b: StoreItem) => number> = {
    priceUp: (a, b) => (a.price ?? Number.POSITIVE_INFINITY) - (b.price ?? Number.POSITIVE_INFINITY),
    priceDown: (a, b) => (b.price ?? 0) - (a.price ?? 0),
    newest: (a, b) => (b.createdAt ?? "").localeCompare(a.createdAt ?? ""),
    rating: (a, b) => (b.rating ?? 0) - (a.rating ?? 0) || (b.reviews ?? 0) - (a.reviews ?? 0),
  };
  return sort === "featured" ? items : [...items].sort(by[sort]);
}
