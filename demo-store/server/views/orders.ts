// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, Page, PageContext } from "../page.ts";
import type { Order } from "../sessions.ts";
import { money } from "./money.ts";
import { shelf } from "./shelf.ts";

/** `fresh`: shown right after buying, when the page also tells that a purchase has happened. */
export function orderConfirmation(order: Order, fresh: boolean, context: PageContext): Page {
  const items = order.lines.map(({ id }) => id);
  const body = html`<h1>${fresh ? "Thank you" : `Order ${order.number}`}</h1>
  ${fresh ? html`<p>Your order <b>${order.number}</b> is on its imaginary way.</p>` : ""}
  ${orderView(order, context)}
  ${shelf({ strategy: "alsoBought", heading: "Others then bought", items: context.shop.bestKnown.filter(({ id }) => !items.includes(id)), count: 6, atTop: true }, context)}`;
  return {
    title: `Order ${order.number}`,
    facts: fresh
      ? {
          page: "order",
          order: {
            id: order.number,
            items,
            ...(order.gift ? { gift: true } : {}),
            value: order.total - order.delivery,
            ...(order.discount > 0 ? { discounted: true } : {}),
          },
        }
      : { page: "other" },
    body,
  };
}

export function orders(context: PageContext): Page {
  const list = context.session.orders;
  const body = html`<h1>Your orders</h1>${
    list.length === 0
      ? html`<p>No orders yet.</p>`
      : [...list]
          .reverse()
          .map((order) => html`<h2><a href="/order/${order.number}">Order ${order.number}</a></h2>${orderView(order, context)}`)
  }`;
  return { title: "Orders", facts: { page: "other" }, body };
}

function orderView(order: Order, { settings, shop }: PageContext): Markup {
  return html`<table class="order"><caption>Placed on ${order.placedAt.toLocaleDateString(settings.locale, { dateStyle: "long" })}${order.gift ? ", as a present" : ""}</caption>
    <thead><tr><th scope="col">Item</th><th scope="col">Quantity</th><th scope="col">Price</th></tr></thead>
    <tbody>${order.lines.map((line) => html`<tr data-nearshelf-item="${line.id}" data-nearshelf-category="${shop.byId.get(line.id)?.category.join(" > ") ?? ""}"><td><a href="/product/${encodeURIComponent(line.id)}">${line.title}</a></td><td>${line.quantity}</td><td>${money(line.price * line.quantity, settings)}</td></tr>`)}</tbody>
    <tfoot>${order.discount > 0 ? html`<tr><th scope="row" colspan="2">Voucher</th><td>−${money(order.discount, settings)}</td></tr>` : ""}
      <tr><th scope="row" colspan="2">Delivery</th><td>${order.delivery > 0 ? money(order.delivery, settings) : "free"}</td></tr><tr><th scope="row" colspan="2">Total</th><td>${money(order.total, settings)}</td></tr></tfoot>
  </table>`;
}
