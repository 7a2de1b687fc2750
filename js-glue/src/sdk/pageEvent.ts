// SPDX-License-Identifier: MIT
// One thing a shopper did, as it waits in the pending list: the event record of docs/format/door.md before it becomes bytes.

export interface PageEvent {
  type: number;
  page: number;
  flags: number;
  /** Seconds since 1970. */
  time: number;
  amount: number;
  depth: number;
  items: string[];
  facet: string;
  value: string;
  text: string;
}

/** eventFlagGift and eventFlagHidden of event.h. */
export const flagGift = 1;
export const flagHidden = 2;
