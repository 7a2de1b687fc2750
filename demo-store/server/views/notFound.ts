// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page, PageContext } from "../page.ts";
import { shelf } from "./shelf.ts";

export function notFound(context: PageContext): Page {
  const body = html`<h1>This page has wandered off</h1><p><a class="button button-primary" href="/">Back to the store</a></p>
  ${shelf({ strategy: "recommendedForYou", heading: "Picked for you", items: context.shop.bestKnown, count: 6 }, context)}`;
  return { title: "Not found", facts: { page: "other" }, body };
}
