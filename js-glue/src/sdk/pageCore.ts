// SPDX-License-Identifier: MIT
// What the tag hands to the parts that load later. They are separate files on the shopper's page and share nothing else.
import type { Gate } from "../privacy/gate";
import type { Decisions } from "../slots/decisions";
import type { Messages } from "./api";
import type { Download } from "./packDownload";
import type { PageEvent } from "./pageEvent";
import type { PageLog } from "./pageLog";
import type { ProfileStore } from "./profileStore";
import type { Tools } from "./tools";

/** What the tag calls in the parts that have started. */
export interface Listener {
  event(event: PageEvent): void;
  /** Forget everything, now. */
  erase(): void;
  /** Consent or pause is another than before. */
  changed(): void;
  /** The page came back from the back/forward cache, became another page, or learning resumed. */
  refresh(): void;
  shelf(element: HTMLElement): void;
  /** Only the shelf part has them. */
  tools?(): Promise<Tools>;
}

export interface PageCore {
  base: string;
  manifestUrl: string;
  locale: string;
  /** ISO 3166-2, from the tag; "": not told. */
  region: string;
  /** Address and hash of the report tasks, from the tag; "": this store asks for no reports. */
  report: string;
  /** "merchant": the second aggregator of mode split is one; from the tag. */
  reportWith?: string;
  worker: boolean;
  messages: Messages;
  gate(): Gate;
  log: PageLog;
  download(): Download;
  store: ProfileStore;
  shelves: Set<HTMLElement>;
  listener?: Listener;
  /** Categories, separated by semicolons, of which intent and decisions learn nothing; from the tag. */
  sensitive?: string;
  /** Where hints go that the shopper shares, and the store's own word for who she is; from the tag. */
  hints?: string;
  hintsFor?: string;
  /** Intent, lifecycle and decisions, once their part has started. */
  decisions?: Decisions;
}
