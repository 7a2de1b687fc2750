// SPDX-License-Identifier: MIT
// Puts the chosen option into its slot, by the rules of shelves: while nobody sees it, while `hold` hides it, or in answer to an act.
import { changeInPlace, mayChange, placeCards } from "../sdk/kit";

const isTemplate = (node: Node): boolean => node instanceof HTMLTemplateElement;

/** What stands in a slot now, without its templates. */
export const standing = (slot: HTMLElement): ChildNode[] => [...slot.childNodes].filter((node) => !isTemplate(node));

/** An empty slot shows nothing that could be seen changing; the place it keeps is the store's to reserve. */
export const mayShow = (slot: HTMLElement): boolean => mayChange(slot) || !standing(slot).some((node) => node instanceof Element);

/** Fills in the figures that an option speaks of; money is written as the store's own prices are. */
export function writeFacts(parts: readonly Node[], facts: Record<string, number>, currency: string | null): void {
  for (const part of parts) {
    if (!(part instanceof Element)) continue;
    for (const field of [part, ...part.querySelectorAll("[data-fact]")]) {
      const value = facts[(field as HTMLElement).dataset.fact ?? ""];
      if (value === undefined) continue;
      const style = currency && field.hasAttribute("data-money") ? ({ style: "currency", currency } as const) : {};
      field.textContent = value.toLocaleString(document.documentElement.lang || undefined, style);
    }
  }
}

/** false: its height would have differed while something below is in sight, and all stays as it was. */
export function exchange(slot: HTMLElement, next: readonly ChildNode[]): boolean {
  const before = standing(slot);
  changeInPlace(slot, () => {
    const place = (parts: readonly ChildNode[], gone: readonly ChildNode[]): void => {
      for (const node of gone) node.remove();
      slot.prepend(...parts);
    };
    place(next, before);
    return () => place(before, next);
  });
  return next[0]?.parentNode === slot || next.length === 0;
}

export function reorderOptions(slot: HTMLElement, current: readonly HTMLElement[], next: readonly HTMLElement[]): void {
  if (next.some((element, position) => element !== current[position])) changeInPlace(slot, () => placeCards(current, next));
}
