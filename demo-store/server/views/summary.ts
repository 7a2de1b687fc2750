// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Bill } from "../bill.ts";
import type { Markup, StoreSettings } from "../page.ts";
import { money } from "./money.ts";

/** What an order comes to, line by line. */
export function billView({ goods, discount, delivery, total }: Bill, settings: StoreSettings): Markup {
  const row = (name: string, amount: Markup | string): Markup =>
    html`<p class="bill"><span>${name}</span> <span>${amount}</span></p>`;
  return html`${row("Goods", money(goods, settings))}
    ${discount > 0 ? row("Voucher", `−${money(discount, settings)}`) : ""}
    ${row("Delivery", delivery > 0 ? money(delivery, settings) : "free")}
    <p class="total"><span>Total</span> <b>${money(total, settings)}</b></p>`;
}
