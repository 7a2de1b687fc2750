// SPDX-License-Identifier: MIT
import { toCsv } from "../catalogue/csv.ts";
import { Random } from "../catalogue/random.ts";
import type { PlayedVisit } from "./simulate.ts";

/** Shares of orders that do not end as paid. */
const cancelledShare = 0.015;
const refundedShare = 0.025;

/** `session_id,time,type,item_id,dwell_seconds`, one line per event. */
export function sessionsCsv(visits: readonly PlayedVisit[]): string {
  return toCsv(
    ["session_id", "time", "type", "item_id", "dwell_seconds"],
    visits.flatMap(({ sessionId, start, events }) =>
      events.map((e) => [sessionId, isoTime(start + e.seconds), e.type, e.product.id, e.dwellSeconds ?? ""]),
    ),
  );
}

/** `order_id,date,customer,product_id,quantity,price,status`, one line per product of an order. */
export function ordersCsv(visits: readonly PlayedVisit[], seed: string): string {
  const random = new Random(`${seed}/orders`);
  const orders = visits.filter((visit) => visit.basket.size > 0);
  return toCsv(
    ["order_id", "date", "customer", "product_id", "quantity", "price", "status"],
    orders.flatMap(({ start, events, shopper, basket }, i) => {
      const status = random.chance(cancelledShare) ? "cancelled" : random.chance(refundedShare) ? "refunded" : "paid";
      const time = isoTime(start + (events.at(-1)?.seconds ?? 0));
      return [...basket].map(([product, quantity]) => [
        `O${20000 + i}`,
        time,
        shopper.id,
        product.id,
        quantity,
        product.price.toFixed(2),
        status,
      ]);
    }),
  );
}

function isoTime(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().replace(".000Z", "Z");
}
