// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import { deliveryGap } from "../../delivery.ts";
import type { Markup, PageContext } from "../../page.ts";
import { voucher } from "../../voucher.ts";
import { option, slot } from "./slot.ts";

/** What is missing until delivery is free, said only where something is. */
export function deliveryMessage(goods: number, context: PageContext): Markup {
  return slot(
    {
      kind: "message",
      name: "cart-delivery",
      own: html`<p class="small offer-line" data-prior="0.05/200">Delivered in two to three days.</p>`,
      options: [
        option(
          "gap",
          { if: "freeShippingGap=0.01..20", prior: "0.3/200" },
          html`<p class="small offer-line">Only <b data-fact="freeShippingGap" data-money></b> more until delivery is free.</p>`,
        ),
        option(
          "free",
          { if: "freeShippingGap=0", prior: "0.2/200" },
          html`<p class="small offer-line">Delivery of this order is free.</p>`,
        ),
      ],
      facts: { cartTotal: goods, freeShippingGap: deliveryGap(goods) },
      atTop: true,
    },
    context,
  );
}

/**
 * A voucher for who is of two minds, not for who buys anyway. The code is the same for everybody and works for everybody: an offer, never a
 * price of one's own.
 */
export function voucherOffer(context: PageContext): Markup {
  return slot(
    {
      kind: "incentive",
      name: "cart-voucher",
      own: html`<p class="small offer-line" data-prior="0.1/50">Sixty days to send anything back.</p>`,
      options: [
        option(
          "moor10",
          { incentive: "", "per-visit": "3", "per-week": "6", budget: "2000", prior: "0.2/50" },
          html`<p class="small offer-line">Today ${voucher.percent} % off with the code <b>${voucher.code}</b>.</p>`,
        ),
      ],
      atTop: true,
    },
    context,
  );
}
