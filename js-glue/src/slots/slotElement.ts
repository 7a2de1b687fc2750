// SPDX-License-Identifier: MIT
// The element, and all slots of a page together.

import { watchImpressions, whenParsed } from "../sdk/kit";
import type { PageCore } from "../sdk/pageCore";
import { createSlotView, type Decide, type SlotView } from "./slotView";

export interface Slots {
  /** Something is known that was not known before: slots that may change are decided anew. */
  update(): void;
}

/** A page's many slots must not become one long task. */
const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));

export function defineSlots(core: PageCore, decide: Decide): Slots {
  const views = new Map<HTMLElement, SlotView>();
  /** Numbers stand for the views, in the order of their coming. */
  const watched: SlotView[] = [];
  const impressions = watchImpressions((numbers) => {
    for (const number of numbers) watched[Number(number)]?.seen();
  });

  const viewOf = (slot: HTMLElement): SlotView => {
    const shows = (): void => impressions.watch([{ element: slot, id: String(watched.push(view) - 1) }]);
    const view = views.get(slot) ?? createSlotView(slot, decide, () => core.log.facts().facts, shows);
    views.set(slot, view);
    return view;
  };

  customElements.define(
    "nearshelf-slot",
    class extends HTMLElement {
      static get observedAttributes(): string[] {
        return ["facts"];
      }
      attributeChangedCallback(_: string, before: string | null): void {
        // The store's script says that something is so now: the cart has changed.
        if (before !== null)
          void viewOf(this)
            .update(true)
            .catch(() => undefined);
      }
    },
  );
  addEventListener("pagehide", () => {
    for (const view of views.values()) view.leave();
  });
  return {
    async update() {
      await whenParsed();
      for (const slot of document.querySelectorAll<HTMLElement>("nearshelf-slot")) {
        await nextTask();
        await viewOf(slot)
          .update()
          .catch(() => undefined);
      }
    },
  };
}
