// SPDX-License-Identifier: MIT
// Fill mode: new cards from the store's own template and the cards file.
import type { ShelfItem } from "../sdk/api";
import type { Cards } from "../sdk/cards";
import type { Sheets } from "./sheets";

export interface FillParts {
  template: HTMLTemplateElement;
  cards: Cards;
  /** null: the merchant chose `images="lazy"`, each item's own picture. */
  sheets: Sheets | null;
  reasonOf(item: ShelfItem): string;
}

/** Addresses come from a file: only those a link may hold. */
function safeUrl(address: string | undefined): string {
  const url = new URL(address ?? "", document.baseURI);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : "";
}

/** In the page's own language; "" where the price is unknown. */
function priceText({ price, currency }: Cards, index: number): string {
  const amount = price?.[index] ?? null;
  if (amount === null) return "";
  try {
    return new Intl.NumberFormat(document.documentElement.lang || "en", { style: "currency", currency }).format(amount);
  } catch {
    return String(amount);
  }
}

export function cardFor(item: ShelfItem, { template, cards, sheets, reasonOf }: FillParts): HTMLElement | null {
  const id = cards.id[item.index];
  const card = (template.content.cloneNode(true) as DocumentFragment).firstElementChild;
  if (id === undefined || !(card instanceof HTMLElement)) return null;
  card.dataset.nearshelfItem = id;
  const title = cards.title[item.index] ?? "";
  const texts: Record<string, unknown> = Object.assign(Object.create(null), {
    title,
    price: priceText(cards, item.index),
    brand: cards.brand?.[item.index],
    category: cards.category?.[item.index],
    reason: reasonOf(item),
  });
  const fields = [card, ...card.querySelectorAll<HTMLElement>("[data-nearshelf-field]")];
  for (const field of fields) {
    for (const name of (field.dataset.nearshelfField ?? "").split(" ")) {
      if (name === "url") field.setAttribute("href", safeUrl(cards.url[item.index]));
      else if (name === "image") {
        if (sheets) {
          if (!sheets.draw(field, id, title)) return null;
        } else if (field instanceof HTMLImageElement) {
          field.alt = title;
          field.src = safeUrl(cards.image?.[item.index]);
        }
      } else if (name in texts) field.textContent = String(texts[name] ?? "");
    }
  }
  return card;
}
