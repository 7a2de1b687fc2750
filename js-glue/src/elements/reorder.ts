// SPDX-License-Identifier: MIT
// Reorder mode: the shelf's own cards, best first. Cards the engine does not rank keep the store's order behind the others.
import type { ShelfItem } from "../sdk/api";
import type { HeldCard } from "./cardSlots";

export function reorder(cards: readonly HeldCard[], items: readonly ShelfItem[]): HTMLElement[] {
  const ranked = items.map((item) => cards[item.heldPosition]?.element).filter((element) => element !== undefined);
  const chosen = new Set(ranked);
  return [...ranked, ...cards.map(({ element }) => element).filter((element) => !chosen.has(element))];
}
