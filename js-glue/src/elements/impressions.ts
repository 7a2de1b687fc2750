// SPDX-License-Identifier: MIT
// Which of a shelf's cards were really seen: at least half in view for a second.

const seenShare = 0.5;
const seenMillis = 1000;

export interface Impressions {
  /** Watches the cards that are there now; each counts once per page. */
  watch(cards: readonly { element: HTMLElement; id: string }[]): void;
  stop(): void;
}

export function watchImpressions(tell: (items: string[]) => void): Impressions {
  const ids = new WeakMap<Element, string>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const told = new Set<string>();
  let seen: string[] = [];

  const flush = (): void => {
    if (seen.length > 0) tell(seen);
    seen = [];
  };

  const see = (element: Element): void => {
    const id = ids.get(element);
    timers.delete(element);
    observer.unobserve(element);
    if (id === undefined || told.has(id)) return;
    told.add(id);
    // Cards of one row ripen together: one event for them.
    if (seen.push(id) === 1) setTimeout(flush, 100);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (isIntersecting) timers.set(target, setTimeout(see, seenMillis, target));
        else timers.delete(target);
      }
    },
    { threshold: seenShare },
  );

  return {
    watch(cards) {
      for (const { element, id } of cards) {
        ids.set(element, id);
        if (!told.has(id)) observer.observe(element);
      }
    },
    stop() {
      observer.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
