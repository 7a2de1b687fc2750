// SPDX-License-Identifier: MIT
// An order's page may be opened again, and a store may tell an order on two pages: by its id it is learnt once.
import { EventType } from "../generated/numbers";
import type { PageEvent } from "./pageEvent";

/** FNV-1a, 32 bit: tells one shopper's few orders apart without keeping their numbers. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The events without orders that `told` has; those it had not are added to it. Orders without an id all count. */
export function untold(events: readonly PageEvent[], told: number[]): PageEvent[] {
  return events.filter(({ type, text }) => {
    if (type !== EventType.order || !text) return true;
    const order = hashOf(text);
    if (told.includes(order)) return false;
    told.push(order);
    return true;
  });
}
