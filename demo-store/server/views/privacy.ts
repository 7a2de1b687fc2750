// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page, PageContext } from "../page.ts";

export function privacy(context: PageContext): Page {
  const { settings } = context;
  const body = html`<h1>Your privacy</h1>
  <p class="lead">The shelves of this store are sorted by your own browser. What it learns from your visit stays on this device; the store receives
    the pages you open and the things you put in your cart, as any store does, and nothing of what your browser has learnt, unless you share something of it below.</p>
  <h2>Cookies</h2>
  <p>All our own: one keeps your cart once you use it, one your first answer, one whether you opened the panel in the corner.</p>
  ${
    settings.pack
      ? html`<h2>Your choice, and what was learnt</h2><p>You can change it whenever you like. Switching off deletes at once what was learnt.</p>
        <nearshelf-privacy><p>Turn on JavaScript to see it; without JavaScript nothing is learnt.</p></nearshelf-privacy>`
      : html`<p>Personalisation is not part of this store.</p>`
  }`;
  return { title: "Your privacy", facts: { page: "other" }, body };
}
