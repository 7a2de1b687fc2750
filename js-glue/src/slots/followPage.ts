// SPDX-License-Identifier: MIT
// Tells the module what happens on the page: the log's events with what the page says of their items, and what is no event of the log.

import { measureDwell } from "../adapters/dwell";
import { ActKind, DecideOperation, EventType } from "../generated/numbers";
import { untold } from "../sdk/kit";
import type { PageCore } from "../sdk/pageCore";
import type { PageEvent } from "../sdk/pageEvent";
import { actOf, beginning, encodeAct, encodeOrder } from "./acts";
import { encodeOutcome } from "./choiceCodec";
import type { KeptState } from "./keptState";

/** Where u16 triggers fired stand in the answer to `observe`. */
const firedAt = 8;

/** What shoppers touch that says something of their visit, by `data-nearshelf-sign`. */
const signs: Record<string, number> = Object.assign(Object.create(null), {
  price: ActKind.priceOrder,
  coupon: ActKind.coupon,
  details: ActKind.details,
});

/** `fired` hears of triggers as bits. */
export function followPage(core: PageCore, state: KeptState, fired: (bits: number) => void): { event(event: PageEvent): void } {
  const { log, gate } = core;
  /** Seconds on this page that the module has heard of. */
  let stayed = 0;

  const tell = (act: Parameters<typeof encodeAct>[0]): void => {
    if (!gate().learning()) return;
    const answer = state.tell(DecideOperation.observe, encodeAct(act, log.facts(), core.sensitive));
    const bits = (answer[firedAt] ?? 0) | ((answer[firedAt + 1] ?? 0) << 8);
    if (bits) fired(bits);
  };

  const event = (told: PageEvent): void => {
    if (told.type === EventType.order) {
      for (const order of untold([told], state.orders)) {
        state.tell(DecideOperation.order, encodeOrder(order, log.facts(), core.sensitive));
        for (const offer of Object.values(state.offered))
          state.tell(DecideOperation.outcome, encodeOutcome(order.time, offer, 1));
        state.offered = {};
      }
    } else {
      const act = actOf(told);
      // The log tells the whole stay when a single-page store goes on.
      if (told.type === EventType.productLeave) act.amount = Math.max(0, told.amount - stayed);
      if (told.type === EventType.pageView) stayed = 0;
      tell(act);
    }
    void state.sync();
  };

  const dwell = measureDwell((seconds, depth) => {
    const { item } = log.facts();
    tell({ kind: ActKind.productLeave, amount: seconds - stayed, depth, ...(item !== undefined && { item }) });
    stayed = seconds;
    state.leave();
  });

  const back = (): void => tell({ kind: ActKind.back });

  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  tell(beginning(entry?.type));
  if (entry?.type === "back_forward") back();
  for (const told of log.events()) event(told);
  dwell.begin();

  addEventListener("popstate", back);
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) back();
  });
  addEventListener(
    "click",
    ({ target }) => {
      const sign = target instanceof Element && target.closest<HTMLElement>("[data-nearshelf-sign]")?.dataset.nearshelfSign;
      if (!sign) return;
      const item = log.facts().item;
      tell({ kind: signs[sign] ?? ActKind.filter, flags: sign === "gift" ? 2 : 0, ...(item !== undefined && { item }) });
      void state.sync();
    },
    { capture: true, passive: true },
  );
  return { event };
}
