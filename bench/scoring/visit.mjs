// SPDX-License-Identifier: MIT
// A shopper the engine knows something about: two earlier visits with a purchase, and this one.
import { EventType, Operation } from "../../js-glue/src/generated/numbers";

import { encodeEvents } from "../../js-glue/src/sdk/doorCodec";
import { callDoor } from "../../js-glue/src/sdk/wasmMemory";

export const now = 1_762_000_000;
const day = 86_400;

export function eventOf(type, items, time, amount = 1) {
  return { type, page: 3, flags: 0, time, amount, depth: 0.5, items, facet: "", value: "", text: "" };
}

/** `ids`: the store's, in the pack's order, in which related items lie near each other. */
export function shopperEvents(ids) {
  const near = (middle, step) => ids[(middle + step * 3) % ids.length];
  const visit = (time, middle) => {
    const events = [];
    for (let step = 0; step < 12; ++step) {
      events.push(eventOf(EventType.productView, [near(middle, step)], time + step * 40));
      events.push(eventOf(EventType.productLeave, [near(middle, step)], time + step * 40 + 30, 30));
    }
    return [...events, eventOf(EventType.addToCart, [near(middle, 3)], time + 600)];
  };
  return [
    ...visit(now - 20 * day, 100),
    eventOf(EventType.order, [near(100, 3)], now - 20 * day + 900),
    ...visit(now - 6 * day, Math.floor(ids.length / 2)),
    ...visit(now - 1200, 400),
  ];
}

/** One call per event, as a page makes them. */
export function teach(door, ids) {
  for (const event of shopperEvents(ids)) {
    const [accepted] = new Uint16Array(callDoor(door, Operation.observe, encodeEvents([event])).slice(4).buffer);
    if (accepted !== 1) throw new Error(`the engine dropped event ${event.type} of ${event.items[0]}`);
  }
}
