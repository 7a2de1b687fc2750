// SPDX-License-Identifier: MIT
// One <nearshelf-shelf>: reads its markup, asks for a ranking, changes its cards when it may.
import { strategies } from "../generated/numbers";
import type { Shelf, ShelfItem, ShelfRequest, StrategyName } from "../sdk/api";
import type { Cards } from "../sdk/cards";
import { cardsIn, type HeldCard, placeCards } from "./cardSlots";
import { changeInPlace, mayChange, whenOutOfSight } from "./paintRule";
import { reorder } from "./reorder";
import type { Sheets } from "./sheets";

/** What a view needs from the rest. */
export interface ShelfServices {
  rank(request: ShelfRequest, firstOnPage: boolean): Promise<Shelf>;
  cards(): Promise<Cards | null>;
  fillPart(): Promise<typeof import("./fillPart")>;
  sheets(): Promise<Sheets>;
  reasonOf(item: ShelfItem): string;
  /** The shelf's cards have changed places. */
  changed(shelf: HTMLElement): void;
  /** A shelf that had to stay as it was may change now: time to rank the page's shelves anew, together. */
  again(): void;
}

export interface ShelfView {
  /** `answer`: the shopper has just acted and expects the page to change. `elsewhere`: items that shelves show which stay as they are. */
  update(firstOnPage: boolean, answer: boolean, elsewhere: readonly string[]): Promise<void>;
  /** It is in sight and stays as it is until it is not. */
  stay(): void;
}

/** Fill mode without cards to start from. */
const defaultCount = 12;

export function createShelfView(shelf: HTMLElement, services: ShelfServices): ShelfView {
  const named = shelf.getAttribute("strategy") as StrategyName;
  const strategy = strategies.includes(named) ? named : "recommendedForYou";
  const anchor = shelf.getAttribute("anchor");
  const lazy = shelf.getAttribute("images") === "lazy";
  const template = shelf.getAttribute("mode") === "fill" ? shelf.querySelector("template") : null;
  let newest = 0;

  const countOf = (cards: readonly HeldCard[]): number =>
    Math.max(1, Math.min(100, Number(shelf.getAttribute("count")) || cards.length || defaultCount));

  const apply = (cards: readonly HeldCard[], next: readonly HTMLElement[]): void => {
    const current = cards.map(({ element }) => element);
    if (next.some((card, position) => card !== current[position])) changeInPlace(shelf, () => placeCards(current, next));
    services.changed(shelf);
  };

  const labelled = (element: HTMLElement, item: ShelfItem): void => {
    const text = services.reasonOf(item);
    const field = element.querySelector("[data-nearshelf-field~=reason]");
    if (field) field.textContent = text;
    else if (text) element.title = text;
  };

  let waits = false;
  const stay = (): void => {
    shelf.setAttribute("data-nearshelf-ready", "");
    if (waits) return;
    waits = true;
    whenOutOfSight(shelf, () => {
      waits = false;
      // Else an element that no viewport ever meets would ask for ever.
      if (mayChange(shelf)) services.again();
    });
  };

  const rankHeld = async (firstOnPage: boolean, elsewhere: readonly string[]): Promise<(() => void) | null> => {
    const cards = cardsIn(shelf);
    // Pictures the page would load on sight are asked for now, in the store's order: the order of requests must not tell the ranking.
    if (!lazy) for (const picture of shelf.querySelectorAll<HTMLImageElement>("img[loading=lazy]")) picture.loading = "eager";
    const request: ShelfRequest = { strategy, count: Math.min(100, cards.length), held: cards.map(({ id }) => id) };
    request.unavailable = [...elsewhere, ...cards.filter(({ available }) => !available).map(({ id }) => id)];
    if (anchor) request.anchors = [anchor];
    const { level, items } = cards.length > 0 ? await services.rank(request, firstOnPage) : { level: "storeOrder", items: [] };
    if (level === "storeOrder" || items.length === 0) return null;
    return () => {
      for (const item of items) {
        const card = cards[item.heldPosition];
        if (card) labelled(card.element, item);
      }
      apply(cards, reorder(cards, items));
    };
  };

  const rankAll = async (
    firstOnPage: boolean,
    elsewhere: readonly string[],
    source: HTMLTemplateElement,
  ): Promise<(() => void) | null> => {
    const [{ cardFor }, table, sheets] = await Promise.all([
      services.fillPart(),
      services.cards(),
      lazy ? null : services.sheets(),
    ]);
    if (!table) return null;
    const cards = cardsIn(shelf);
    const request: ShelfRequest = { strategy, count: countOf(cards), unavailable: [...elsewhere] };
    if (sheets) request.shards = sheets.shards;
    if (anchor) request.anchors = [anchor];
    const { level, items } = await services.rank(request, firstOnPage);
    if (level === "storeOrder") return null;
    return () => {
      const made = items.map((item) => cardFor(item, { template: source, cards: table, sheets, reasonOf: services.reasonOf }));
      const next = made.filter((card) => card !== null);
      if (cards.length > 0)
        return apply(cards, [...next, ...cards.slice(next.length).map(({ element }) => element)].slice(0, cards.length));
      changeInPlace(shelf, () => {
        source.after(...next);
        return () => {
          for (const card of next) card.remove();
        };
      });
      return services.changed(shelf);
    };
  };

  return {
    stay,
    async update(firstOnPage, answer, elsewhere) {
      const turn = ++newest;
      let change: (() => void) | null = null;
      try {
        change = await (template ? rankAll(firstOnPage, elsewhere, template) : rankHeld(firstOnPage, elsewhere));
      } finally {
        if (!change) shelf.setAttribute("data-nearshelf-ready", "");
      }
      if (!change || turn !== newest || !shelf.isConnected) return;
      // It may have come into sight while it was ranked. What it would have shown may by then stand elsewhere: it is ranked anew later.
      if (!answer && !mayChange(shelf)) return stay();
      change();
      shelf.setAttribute("data-nearshelf-ready", "");
    },
  };
}
