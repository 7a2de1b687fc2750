// SPDX-License-Identifier: MIT
// When a shelf may change without a shopper seeing cards jump: while nobody sees it, while `hold` still hides it, or in answer to her
// own act.

const isHeld = (shelf: HTMLElement): boolean => {
  const content = shelf.querySelector(":scope > :not(template)");
  return shelf.hasAttribute("hold") && content !== null && getComputedStyle(content).visibility === "hidden";
};

const isOutOfSight = (shelf: HTMLElement): boolean => {
  const { top, bottom } = shelf.getBoundingClientRect();
  return document.hidden || bottom <= 0 || top >= innerHeight;
};

export const mayChange = (shelf: HTMLElement): boolean => isHeld(shelf) || isOutOfSight(shelf);

/** Runs once, when the shelf has left the viewport. */
export function whenOutOfSight(shelf: HTMLElement, run: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(shelf);
}

/**
 * Changes the shelf; takes it back when its height would differ while something below it is in sight. Nothing is painted in between.
 */
export function changeInPlace(shelf: HTMLElement, change: () => () => void): void {
  const before = shelf.getBoundingClientRect();
  const undo = change();
  // Most shelves stand further down: they can do without the second layout that looking again would cost.
  if (before.height > 0 && before.top >= innerHeight) return;
  const after = shelf.getBoundingClientRect();
  if (after.height !== before.height && after.top < innerHeight) undo();
}
