// SPDX-License-Identifier: MIT
// What happens on this page, as events: kept in the page, and in the store where that is granted, until an engine learns them.
import { measureDwell } from "../adapters/dwell";
import { toPageEvent } from "../adapters/eventNames";
import { openingEvents, pageNumber } from "../adapters/pageFacts";
import type { Gate } from "../privacy/gate";
import type { PageFacts, StoreEvent } from "./api";
import { nowSeconds } from "./clock";
import { flagHidden, type PageEvent } from "./pageEvent";
import { plainRecord } from "./plainRecord";
import type { ProfileStore } from "./profileStore";
import { randomNumber } from "./random";

/** More would be a page left open by a machine. */
const maxPageEvents = 500;

export interface PageLog {
  facts(): PageFacts;
  events(): PageEvent[];
  pageId(): number;
  record(source: StoreEvent): void;
  /** The page, or within a single-page store the next page, begins. */
  enter(facts: PageFacts): void;
  /** From here on, what happened so far counts like another page's. */
  renew(): void;
  /** Storing was granted after the page began. */
  storeAll(): void;
  forget(): void;
}

export function createPageLog(gate: () => Gate, store: ProfileStore, told: (event: PageEvent) => void): PageLog {
  let facts: PageFacts = plainRecord<PageFacts>({});
  let events: PageEvent[] = [];
  let pageId = randomNumber();
  let leaveKey: Promise<number | undefined> = Promise.resolve(undefined);

  const keep = (event: PageEvent, key?: number): Promise<number | undefined> =>
    gate().mode() === "stored" ? store.append({ pageId, event }, key).catch(() => undefined) : Promise.resolve(undefined);

  const build = (source: StoreEvent): PageEvent | null => {
    const event =
      gate().learning() && events.length < maxPageEvents ? toPageEvent(source, pageNumber(facts), nowSeconds()) : null;
    if (event && navigator.webdriver) event.flags |= flagHidden;
    return event;
  };

  const tell = (event: PageEvent): void => {
    events.push(event);
    told(event);
  };

  const dwell = measureDwell((amount, depth, final) => {
    const event = facts.item === undefined ? null : build({ event: "leave_item", item: facts.item, amount, depth });
    if (!event) return;
    leaveKey = leaveKey.then((key) => keep(event, key));
    // A hidden page is about to end, and its engine with it: the next one learns this. Only a page that goes on learns it live.
    if (final) tell(event);
  });

  const record = (source: StoreEvent): void => {
    const event = build(source);
    if (!event) return;
    void keep(event);
    tell(event);
  };

  return {
    facts: () => facts,
    events: () => events,
    pageId: () => pageId,
    record,
    enter(next) {
      dwell.finish();
      leaveKey = Promise.resolve(undefined);
      facts = next;
      dwell.begin();
      for (const event of openingEvents(facts)) record(event);
    },
    renew() {
      events = [];
      pageId = randomNumber();
      leaveKey = Promise.resolve(undefined);
      dwell.begin();
    },
    storeAll() {
      for (const event of events) void keep(event);
    },
    forget() {
      events = [];
      leaveKey = Promise.resolve(undefined);
    },
  };
}
