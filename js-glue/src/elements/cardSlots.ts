// SPDX-License-Identifier: MIT
// The cards a shelf holds, and putting other cards into the same places.

export interface HeldCard {
  element: HTMLElement;
  id: string;
  available: boolean;
}

/** Outermost elements with an item id, in the page's order. */
export function cardsIn(shelf: HTMLElement): HeldCard[] {
  const found = [...shelf.querySelectorAll<HTMLElement>("[data-nearshelf-item]")];
  return found
    .filter((element) => !shelf.contains(element.parentElement?.closest("[data-nearshelf-item]") ?? null))
    .map((element) => ({
      element,
      id: element.dataset.nearshelfItem ?? "",
      available: element.dataset.nearshelfStock !== "0",
    }));
}

/** Puts `next` where `current` stand; what is in both is moved, not rebuilt. Returns how to take it back. */
export function placeCards(current: readonly HTMLElement[], next: readonly HTMLElement[]): () => void {
  const focused = document.activeElement;
  const markers = current.map((card) => {
    const marker = document.createComment("");
    card.replaceWith(marker);
    return marker;
  });
  markers.forEach((marker, position) => {
    marker.replaceWith(next[position] ?? marker);
  });
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
  return () => {
    placeCards(next, current);
  };
}
