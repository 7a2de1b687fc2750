// SPDX-License-Identifier: MIT
import { html, raw } from "hono/html";
import { tagConsent } from "../consent.ts";
import type { Markup, Page, PageContext } from "../page.ts";
import { consentBanner } from "./consentBanner.ts";
import { bagIcon, boxIcon, heartIcon, mark, searchIcon } from "./icons.ts";
import { inspectorPanel } from "./inspectorPanel.ts";
import { announcement } from "./slots/announcement.ts";

/** The whole document around a page's body. */
export function layout(page: Page, context: PageContext, query = ""): Markup {
  const { shop, settings, session, consent } = context;
  const pieces = [...session.cart.values()].reduce((sum, quantity) => sum + quantity, 0);
  const dataConsent = consent ? tagConsent[consent] : settings.consentBeforeAnswer;
  return html`<!doctype html>
<html lang="${settings.locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${page.title} – ${settings.name}</title>
  <link rel="stylesheet" href="/assets/store.css">
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
  <script type="application/json" data-nearshelf-page>${raw(JSON.stringify(page.facts).replaceAll("<", "\\u003c"))}</script>
  ${settings.pack ? html`<script async src="/nearshelf/nearshelf.js" data-pack="${settings.pack}" ${settings.report ? html`data-report="${settings.report}" ` : ""}data-consent="${dataConsent}" data-hints="/hints"></script>` : ""}
  ${settings.pack ? html`<script async src="/nearshelf/nearshelf-find.js" data-pack="${settings.pack}"></script>` : ""}
  <script defer src="/assets/store.js"></script>
</head>
<body ${settings.report ? "data-demo-cadence" : ""}>
  <a class="skip" href="#content">Skip to content</a>
  <header class="top">
    ${announcement(context)}
    <div class="top-bar">
      <a class="brand" href="/">${mark}<span>${settings.name}</span></a>
      <nearshelf-search><form class="search" action="/search" role="search">
        <label class="visually-hidden" for="q">Search the store</label>
        <input id="q" name="q" type="search" value="${query}" placeholder="What are you looking for?" autocomplete="off">
        <button aria-label="Search">${searchIcon}</button>
      </form></nearshelf-search>
      <nav class="tools" aria-label="Your things">
        <a href="/wishlist">${heartIcon}<span>Wishlist</span></a>
        <a href="/orders">${boxIcon}<span>Orders</span></a>
        <a href="/cart">${bagIcon}<span>Cart</span> <b class="count" data-cart-count ${pieces === 0 ? "hidden" : ""}>${pieces}</b></a>
      </nav>
    </div>
    <nav class="departments" aria-label="Departments">
      <ul>${shop.menu.map(({ name, path }) => html`<li><a href="/category/${path}">${name}</a></li>`)}</ul>
    </nav>
  </header>
  <main id="content">${page.body}</main>
  <footer class="bottom">
    <p><strong>${settings.name}</strong> is a demonstration store. Nothing is sold${settings.report ? "; reports, if you allow them, go no further than this computer" : ", nothing is sent"}.</p>
    <p><a href="/privacy">Your privacy</a> · <a href="/guide">Shopping guide</a> · <a href="/compare">Compare</a> · <a href="/orders">Orders</a>${settings.report ? html` · <a href="/merchant">For the merchant</a>` : ""}</p>
  </footer>
  ${settings.pack ? consentBanner(consent) : ""}
  ${settings.pack && settings.inspector ? inspectorPanel(context.inspectorOpen) : ""}
  <p class="toast" role="status" data-toast></p>
</body>
</html>`;
}
