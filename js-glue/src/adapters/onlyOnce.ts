// SPDX-License-Identifier: MIT
// The same act is often told by several sources: the store's queue, the platform, the data layer. It counts once.
import type { StoreEvent } from "../sdk/api";
import { nowMillis } from "../sdk/clock";

/** Sources of one page tell the same act within this time. */
const sameActMillis = 2000;

/** Which events may pass: not again within two seconds for the same items. An order passes once per page whenever it is told. */
export function createOnlyOnce(): (event: StoreEvent, sameAs: (item: string) => string) => boolean {
  const told = new Map<string, number>();
  return ({ event, item, items, text, facet, value }, sameAs) => {
    if (event === "leave_item" || event === "view_item_list" || event === "preference" || event === "gift") return true;
    const what = (items ?? (item === undefined ? [] : [item])).map(sameAs).sort();
    const key = JSON.stringify([event, what, text ?? "", facet ?? "", value ?? ""]);
    const last = told.get(key);
    const now = nowMillis();
    told.set(key, now);
    return last === undefined || (event !== "purchase" && now - last > sameActMillis);
  };
}
