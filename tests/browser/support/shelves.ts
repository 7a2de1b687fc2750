// SPDX-License-Identifier: MIT
// What shelves show, and what the store's own markup says they show without us.
import type { Page } from "playwright-core";
import type { Shopper } from "./shopper";
import type { Store } from "./store";

export interface ShownShelf {
  strategy: string;
  items: string[];
  /** Sentences beside the cards, those that are there. */
  reasons: string[];
}

export const shelvesOn = (page: Page): Promise<ShownShelf[]> =>
  page.$$eval("nearshelf-shelf", (shelves) =>
    shelves.map((shelf) => ({
      strategy: shelf.getAttribute("strategy") ?? "",
      items: [...shelf.querySelectorAll<HTMLElement>("[data-nearshelf-item]")].map((card) => card.dataset.nearshelfItem ?? ""),
      reasons: [...shelf.querySelectorAll("[data-nearshelf-field=reason]")]
        .map((field) => field.textContent ?? "")
        .filter(Boolean),
    })),
  );

export async function shelfOn(page: Page, strategy: string): Promise<ShownShelf> {
  const shelf = (await shelvesOn(page)).find((shown) => shown.strategy === strategy);
  if (!shelf) throw new Error(`${page.url()}: no shelf with the strategy ${strategy}`);
  return shelf;
}

/** Item ids of each shelf as the store sends them, read from the page's source. */
export async function storeOrder({ context }: Shopper, store: Store, path: string): Promise<string[][]> {
  const source = await (await context.request.get(store.url + path)).text();
  return source
    .split("<nearshelf-shelf")
    .slice(1)
    .map((part) => part.split("</nearshelf-shelf>")[0] ?? "")
    .map((part) => [...part.matchAll(/data-nearshelf-item="([^"]*)"/g)].map((match) => match[1] ?? ""));
}

export const itemsOf = (shelves: readonly ShownShelf[]): string[][] => shelves.map(({ items }) => items);
