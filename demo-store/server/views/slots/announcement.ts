// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import { delivery } from "../../delivery.ts";
import type { Markup, PageContext } from "../../page.ts";
import { money } from "../money.ts";
import { option, slot } from "./slot.ts";

/** One line above every page. */
export function announcement(context: PageContext): Markup {
  const { settings } = context;
  const line = (text: string, link: string, label: string, prior = ""): Markup =>
    html`<p class="announcement" ${prior ? html`data-prior="${prior}"` : ""}>${text} <a href="${link}">${label}</a></p>`;
  return slot(
    {
      kind: "message",
      name: "announcement",
      own: line(`Free delivery from ${money(delivery.freeFrom, settings)}.`, "/new", "See what is new", "0.05/100"),
      options: [
        option(
          "returns",
          { for: "research comparing", prior: "0.15/100" },
          line("Take your time: sixty days to send anything back.", "/guide", "Shopping guide"),
        ),
        option(
          "reduced",
          { for: "priceSensitive", prior: "0.15/100" },
          line("Prices that have come down, for everybody.", "/new?sort=priceUp", "From the lowest price"),
        ),
        option(
          "wrapped",
          { for: "gift", prior: "0.15/100" },
          line("We wrap presents for nothing, with a card in your words.", "/guide", "Find a present"),
        ),
        option(
          "waiting",
          { after: "checkoutBounce", prior: "0.15/100" },
          line("Your cart is as you left it.", "/cart", "Back to the cart"),
        ),
        option(
          "welcome",
          { for: "lifecycle", prior: "0.15/100" },
          line("Good to see you again.", "/orders", "Order the same again"),
        ),
      ],
      atTop: true,
    },
    context,
  );
}
