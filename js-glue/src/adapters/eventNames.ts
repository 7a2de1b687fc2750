// SPDX-License-Identifier: MIT
// The names a store's page uses (those of common data layers where one exists), in the order of EventType, from 1.
import type { StoreEvent } from "../sdk/api";
import { flagGift, type PageEvent } from "../sdk/pageEvent";
import { plainRecord } from "../sdk/plainRecord";

const names = (
  "page_view view_item leave_item view_item_list select_item add_to_cart remove_from_cart add_to_wishlist remove_from_wishlist " +
  "compare search filter purchase traffic_source preference gift not_interested"
).split(" ");

const text = (value: unknown): string => (typeof value === "string" ? value.slice(0, 500) : "");
const number = (value: unknown): number => (Number.isFinite(value) ? (value as number) : 0);

/** null: not an event of ours. */
export function toPageEvent(source: StoreEvent, page: number, time: number): PageEvent | null {
  const event = plainRecord(source);
  const type = names.indexOf(event.event) + 1;
  if (!type) return null;
  const items = Array.isArray(event.items) ? event.items : event.item === undefined ? [] : [event.item];
  return {
    type,
    page,
    flags: event.gift ? flagGift : 0,
    time,
    amount: number(event.amount),
    depth: number(event.depth),
    items: items.slice(0, 100).map(String),
    facet: text(event.facet),
    value: text(event.value),
    text: text(event.text),
  };
}
