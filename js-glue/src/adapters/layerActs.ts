// SPDX-License-Identifier: MIT
// From the data layer's events to ours.
import type { StoreEvent } from "../sdk/api";
import { createLayerReader, followDataLayer, type LayerEvent } from "./dataLayer";
import { isFirstLoad } from "./firstLoad";
import { pageWindow } from "./pageWindow";
import type { Telling } from "./platform";

const acts: Record<string, StoreEvent["event"]> = Object.assign(Object.create(null), {
  add_to_cart: "add_to_cart",
  remove_from_cart: "remove_from_cart",
  add_to_wishlist: "add_to_wishlist",
  select_item: "select_item",
});

/** Ids of the one product whose view the layer told before we came. */
export function followedView(): string[] {
  const { dataLayer } = pageWindow;
  if (!Array.isArray(dataLayer)) return [];
  const read = createLayerReader();
  const views = [...dataLayer]
    .flatMap((entry) => read(entry))
    .filter(({ name, items }) => name === "view_item" && items.length === 1);
  return views.at(-1)?.items[0]?.ids ?? [];
}

export function followLayer({ event: tell, viewed, choose }: Telling & { choose(ids: readonly string[]): string }): void {
  followDataLayer(({ name, items, query }: LayerEvent, replayed) => {
    const act = acts[name];
    if (act) for (const { ids, quantity } of items) tell({ event: act, item: choose(ids), amount: quantity });
    else if (name === "purchase" && items.length > 0 && isFirstLoad())
      tell({ event: "purchase", items: items.map(({ ids }) => choose(ids)) });
    else if ((name === "search" || name === "view_search_results") && query) tell({ event: "search", text: query });
    // Views before us made the page's facts; later ones are quick views and single-page stores.
    else if (name === "view_item" && !replayed && items.length === 1) viewed(items[0]?.ids ?? []);
  });
}
