// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import { billOf } from "../bill.ts";
import type { Markup, Page, PageContext } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";
import { voucher } from "../voucher.ts";
import { money } from "./money.ts";
import { shelf } from "./shelf.ts";
import { deliveryMessage, voucherOffer } from "./slots/cartOffers.ts";
import { billView } from "./summary.ts";

export interface CartLine {
  readonly item: StoreItem;
  readonly quantity: number;
}

export function cartLines({ shop, session }: PageContext): CartLine[] {
  return [...session.cart].flatMap(([id, quantity]) => {
    const item = shop.byId.get(id);
    return item ? [{ item, quantity }] : [];
  });
}

export const totalOf = (lines: readonly CartLine[]): number =>
  lines.reduce((sum, { item, quantity }) => sum + (item.price ?? 0) * quantity, 0);

const maxQuantity = 9;

export function cart(context: PageContext): Page {
  const { shop } = context;
  const lines = cartLines(context);
  const body =
    lines.length === 0
      ? html`<h1>Your cart is empty</h1><p><a class="button button-primary" href="/">Find something good</a></p>
        ${shelf({ strategy: "recommendedForYou", heading: "Picked for you", items: shop.bestKnown, count: 6, atTop: true }, context)}`
      : html`<h1>Your cart</h1>
        <div class="cart">
          <ul class="cart-lines">${lines.map((line) => lineView(line, context))}</ul>
          <div class="summary">
            ${billView(billOf(totalOf(lines), context.session.voucher), context.settings)}
            ${deliveryMessage(totalOf(lines), context)}
            ${voucherOffer(context)}
            ${voucherForm(context)}
            <a class="button button-primary" href="/checkout">Go to checkout</a>
          </div>
        </div>
        ${shelf({ strategy: "boughtTogether", heading: "Often bought with these", items: shop.bestKnown.filter(({ id }) => !context.session.cart.has(id)), count: 6, atTop: true }, context)}`;
  return { title: "Cart", facts: { page: "cart", cart: lines.map(({ item }) => item.id) }, body };
}

const voucherForm = ({ session }: PageContext): Markup =>
  html`<form class="voucher" method="post" action="/cart/voucher" data-nearshelf-sign="coupon">
    <label>Voucher <input name="code" autocomplete="off" value="${session.voucher ? voucher.code : ""}"></label>
    <button class="button button-quiet">Use it</button>
  </form>`;

function lineView({ item, quantity }: CartLine, { settings }: PageContext): Markup {
  return html`<li class="cart-line" data-nearshelf-item="${item.id}" data-nearshelf-category="${item.category.join(" > ")}" data-nearshelf-price="${item.price ?? ""}">
    <a href="${item.url}"><img src="${item.image}" width="120" height="120" alt=""></a>
    <div><a class="card-title" href="${item.url}">${item.title}</a><p class="card-brand">${item.brand}</p>
      <form class="quantity" method="post" action="/cart/update" data-auto-submit>
        <input type="hidden" name="id" value="${item.id}">
        <label>Quantity <select name="quantity">${Array.from({ length: maxQuantity }, (_, i) => html`<option ${i + 1 === quantity ? "selected" : ""}>${i + 1}</option>`)}</select></label>
        <button class="button button-quiet">Change</button>
      </form>
      <form method="post" action="/cart/remove"><input type="hidden" name="id" value="${item.id}"><button class="link" data-nearshelf-action="removeFromCart">Remove</button></form>
    </div>
    <p class="card-price">${money((item.price ?? 0) * quantity, settings)}</p>
  </li>`;
}
