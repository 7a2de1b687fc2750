// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import { deliveryGap } from "../../delivery.ts";
import type { Markup, PageContext } from "../../page.ts";
import type { StoreItem } from "../../storeItem.ts";
import { cartLines, totalOf } from "../cart.ts";
import { option, slot } from "./slot.ts";

/** Fewer pieces than this are worth mentioning. */
const fewLeft = 5;

/** One line beside the price. What it says must be so: each option names the figures that have to hold. */
export function stockMessage(item: StoreItem, context: PageContext): Markup {
  const goods = totalOf(cartLines(context));
  const gap = deliveryGap(goods + (item.price ?? 0));
  const own =
    item.stock === 0
      ? html`<p class="stock stock-out">Sold out for now</p>`
      : html`<p class="stock" data-prior="0.04/200">In stock, with you in two to three days</p>`;
  const inStock = item.stock !== 0;
  return slot(
    {
      kind: "message",
      name: "product-message",
      own,
      options: inStock
        ? [
            option(
              "few-left",
              { if: `stock=1..${fewLeft}`, prior: "0.2/200" },
              html`<p class="stock stock-low">Only <b data-fact="stock"></b> left</p>`,
            ),
            option(
              "well-liked",
              { if: "reviews=20.. rating=4.4..", for: "comparing research browsing impulse", prior: "0.12/200" },
              html`<p class="stock">Rated <b data-fact="rating"></b> of 5 by <b data-fact="reviews"></b> people who have it</p>`,
            ),
            option(
              "free-delivery",
              { if: "freeShippingGap=0", for: "priceSensitive strong impulse browsing", prior: "0.1/200" },
              html`<p class="stock">In stock, and delivered free with your order</p>`,
            ),
            option(
              "send-back",
              { for: "gift", prior: "0.15/200" },
              html`<p class="stock">In stock. Wrapped on request, exchanged within sixty days</p>`,
            ),
          ]
        : [],
      facts: {
        stock: item.stock,
        rating: item.rating,
        reviews: item.reviews,
        freeShippingGap: gap,
        cartTotal: goods,
        price: item.price,
      },
      atTop: true,
    },
    context,
  );
}
