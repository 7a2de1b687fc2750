// SPDX-License-Identifier: MIT
// One listener for every click the store has marked up: data-nearshelf-action buttons, and links on cards.
import type { EventName, StoreEvent } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";

const actions: Record<string, EventName> = plainRecord({
  addToCart: "add_to_cart",
  removeFromCart: "remove_from_cart",
  wishlist: "add_to_wishlist",
  unwishlist: "remove_from_wishlist",
  compare: "compare",
  notInterested: "not_interested",
});

export function listenForActions(pageItem: () => string | undefined, observe: (event: StoreEvent) => void): void {
  addEventListener(
    "click",
    (click) => {
      const target = click.target;
      if (!(target instanceof Element)) return;
      const item = target.closest<HTMLElement>("[data-nearshelf-item]")?.dataset.nearshelfItem;
      const button = target.closest<HTMLElement>("[data-nearshelf-action]");
      const event = button && actions[button.dataset.nearshelfAction ?? ""];
      const meant = item ?? pageItem();
      if (event && meant !== undefined) observe({ event, item: meant, amount: 1 });
      else if (!button && item !== undefined && item !== pageItem() && target.closest("a[href]"))
        observe({ event: "select_item", item });
    },
    // Before the page's own handlers, which may stop the event or leave the page.
    { capture: true, passive: true },
  );
}
