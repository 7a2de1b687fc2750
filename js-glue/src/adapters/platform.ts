// SPDX-License-Identifier: MIT
// What the neutral adapter asks of a platform's own adapter.
import type { PageFacts, StoreEvent } from "../sdk/api";

export interface PlatformFacts extends PageFacts {
  /** All that the page's product can be known by, the surest first. */
  ids?: string[];
  /** The same for each product of an order. */
  ordered?: string[];
}

/** What a platform may tell once it listens; ids may be of any kind. */
export interface Telling {
  event(event: StoreEvent): void;
  /** Another product came into view without a new page: a quick view, a chosen variant of another product. */
  viewed(ids: string[]): void;
}

export interface Platform {
  name: string;
  isHere(): boolean;
  facts(): PlatformFacts;
  /** Follows cart and product events from now on. */
  listen(tell: Telling): void;
  /** Corrects cards of a page that was made long ago; answers whether any was wrong. */
  refreshCards?(shelves: readonly HTMLElement[]): Promise<boolean>;
}
