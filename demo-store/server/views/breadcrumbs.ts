// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup } from "../page.ts";
import type { Category } from "../shop.ts";

/** The way from the home page down to where the shopper is. */
export function breadcrumbs(above: readonly Category[], current: string): Markup {
  return html`<nav class="crumbs" aria-label="You are here"><ol>
    <li><a href="/">Home</a></li>
    ${above.map(({ name, path }) => html`<li><a href="/category/${path}">${name}</a></li>`)}
    <li aria-current="page">${current}</li>
  </ol></nav>`;
}
