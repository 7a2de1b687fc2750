// SPDX-License-Identifier: MIT
import { html } from 'hono/html';
import type { Markup, Page, PageContext } from '../page.ts';
import type { Order } from '../sessions.ts';
import type { StoreItem } from '../storeItem.ts';
import { money } from './money.ts';
import { shelf } from './shelf.ts';

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

export const totalOf = (lines: readonly CartLine[]): number => lines.reduce((sum, { item, quantity }) => sum + (item.price ?? 0) * quantity, 0);

const maxQuantity = 9;

export function cart(context: PageContext): Page {
  const { shop, settings } = context;
  const lines = cartLines(context);
  const body =
    lines.length === 0
      ? html`<h1>Your cart is empty</h1><p><a class="button button-primary" href="/">Find something good</a></p>
        ${shelf({ strategy: 'recommendedForYou', heading: 'Picked for you', items: shop.bestKnown, count: 6, atTop: true }, context)}`
      : html`<h1>Your cart</h1>
        <div class="cart">
          <ul class="cart-lines">${lines.map((line) => lineView(line, context))}</ul>
          <div class="summary">
            <p class="total"><span>Total</span> <b>${money(totalOf(lines), settings)}</b></p>
            <p class="small">Delivery is free in this demonstration.</p>
            <a class="button button-primary" href="/checkout">Go to checkout</a>
          </div>
        </div>
        ${shelf({ strategy: 'boughtTogether', heading: 'Often bought with these', items: shop.bestKnown.filter(({ id }) => !context.session.cart.has(id)), count: 6, atTop: true }, context)}`;
  return { title: 'Cart', facts: { page: 'cart', cart: lines.map(({ item }) => item.id) }, body };
}

function lineView({ item, quantity }: CartLine, { settings }: PageContext): Markup {
  return html`<li class="cart-line" data-nearshelf-item="${item.id}">
    <a href="${item.url}"><img src="${item.image}" width="120" height="120" alt=""></a>
    <div><a class="card-title" href="${item.url}">${item.title}</a><p class="card-brand">${item.brand}</p>
      <form class="quantity" method="post" action="/cart/update" data-auto-submit>
        <input type="hidden" name="id" value="${item.id}">
        <label>Quantity <select name="quantity">${Array.from({ length: maxQuantity }, (_, i) => html`<option ${i + 1 === quantity ? 'selected' : ''}>${i + 1}</option>`)}</select></label>
        <button class="button button-quiet">Change</button>
      </form>
      <form method="post" action="/cart/remove"><input type="hidden" name="id" value="${item.id}"><button class="link" data-nearshelf-action="removeFromCart">Remove</button></form>
    </div>
    <p class="card-price">${money((item.price ?? 0) * quantity, settings)}</p>
  </li>`;
}

export function checkout(context: PageContext): Page {
  const { settings } = context;
  const lines = cartLines(context);
  const body = html`<h1>Checkout</h1>
  <p class="notice">This is a demonstration: please do not enter real details. Nothing is charged.</p>
  <div class="cart">
    <form class="checkout" method="post" action="/checkout">
      <fieldset><legend>Where to</legend>
        <label>Name <input name="name" autocomplete="off" placeholder="A. Shopper"></label>
        <label>Street <input name="street" autocomplete="off" placeholder="1 Moor Lane"></label>
        <label>Town <input name="town" autocomplete="off" placeholder="Larkmoor"></label>
      </fieldset>
      <label class="check"><input type="checkbox" name="gift" value="yes"> This order is a present</label>
      <button class="button button-primary" ${lines.length === 0 ? 'disabled' : ''}>Place order</button>
    </form>
    <div class="summary"><h2>Your order</h2>
      <ul>${lines.map(({ item, quantity }) => html`<li>${quantity} × ${item.title}</li>`)}</ul>
      <p class="total"><span>Total</span> <b>${money(totalOf(lines), settings)}</b></p>
    </div>
  </div>`;
  return { title: 'Checkout', facts: { page: 'checkout', cart: lines.map(({ item }) => item.id) }, body };
}

/** `fresh`: shown right after buying, when the page also tells that a purchase has happened. */
export function orderConfirmation(order: Order, fresh: boolean, context: PageContext): Page {
  const items = order.lines.map(({ id }) => id);
  const body = html`<h1>${fresh ? 'Thank you' : `Order ${order.number}`}</h1>
  ${fresh ? html`<p>Your order <b>${order.number}</b> is on its imaginary way.</p>` : ''}
  ${orderView(order, context)}
  ${shelf({ strategy: 'alsoBought', heading: 'Others then bought', items: context.shop.bestKnown.filter(({ id }) => !items.includes(id)), count: 6, atTop: true }, context)}`;
  return {
    title: `Order ${order.number}`,
    facts: fresh ? { page: 'order', order: { id: order.number, items, ...(order.gift ? { gift: true } : {}) } } : { page: 'other' },
    body,
  };
}

export function orders(context: PageContext): Page {
  const list = context.session.orders;
  const body = html`<h1>Your orders</h1>${
    list.length === 0 ? html`<p>No orders yet.</p>` : [...list].reverse().map((order) => html`<h2><a href="/order/${order.number}">Order ${order.number}</a></h2>${orderView(order, context)}`)
  }`;
  return { title: 'Orders', facts: { page: 'other' }, body };
}

function orderView(order: Order, { settings }: PageContext): Markup {
  return html`<table class="order"><caption>Placed on ${order.placedAt.toLocaleDateString(settings.locale, { dateStyle: 'long' })}${order.gift ? ', as a present' : ''}</caption>
    <thead><tr><th scope="col">Item</th><th scope="col">Quantity</th><th scope="col">Price</th></tr></thead>
    <tbody>${order.lines.map((line) => html`<tr><td><a href="/product/${encodeURIComponent(line.id)}">${line.title}</a></td><td>${line.quantity}</td><td>${money(line.price * line.quantity, settings)}</td></tr>`)}</tbody>
    <tfoot><tr><th scope="row" colspan="2">Total</th><td>${money(order.total, settings)}</td></tr></tfoot>
  </table>`;
}
