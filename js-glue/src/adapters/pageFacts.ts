// SPDX-License-Identifier: MIT
// What the store says this page is, and the events that follow from merely opening it.
import { pageKinds } from "../generated/numbers";
import type { PageFacts, PageKindName, StoreEvent } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";

/** Facts from the page's own JSON, none from bad JSON; undefined: the store says nothing of this page. */
export function readPageFacts(): PageFacts | undefined {
  const told = document.querySelector("script[data-nearshelf-page]");
  try {
    return told ? plainRecord(JSON.parse(told.textContent) as PageFacts | null) : undefined;
  } catch {
    return plainRecord<PageFacts>({});
  }
}

export const pageNumber = (facts: PageFacts): number => Math.max(0, pageKinds.indexOf(facts.page as PageKindName));

export function openingEvents(facts: PageFacts): StoreEvent[] {
  const items = facts.item === undefined ? (facts.cart ?? []) : [facts.item];
  const events: StoreEvent[] = [{ event: "page_view", items }];
  if (facts.item !== undefined) events.push({ event: "view_item", item: facts.item });
  if (facts.query) events.push({ event: "search", text: facts.query });
  const order = facts.order && plainRecord(facts.order);
  if (order?.items) events.push({ event: "purchase", items: order.items, text: order.id, gift: order.gift ?? false });
  return events;
}

/** What shelves on this page start from. */
export const anchorsOf = (facts: PageFacts): string[] =>
  facts.item === undefined ? (facts.order?.items ?? facts.cart ?? []) : [facts.item];
