// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import { billOf } from "../bill.ts";
import type { Page, PageContext } from "../page.ts";
import { cartLines, totalOf } from "./cart.ts";
import { billView } from "./summary.ts";

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
      <button class="button button-primary" ${lines.length === 0 ? "disabled" : ""}>Place order</button>
    </form>
    <div class="summary"><h2>Your order</h2>
      <ul>${lines.map(({ item, quantity }) => html`<li>${quantity} × ${item.title}</li>`)}</ul>
      ${billView(billOf(totalOf(lines), context.session.voucher), settings)}
    </div>
  </div>`;
  return { title: "Checkout", facts: { page: "checkout", cart: lines.map(({ item }) => item.id) }, body };
}
