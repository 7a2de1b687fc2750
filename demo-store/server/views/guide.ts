// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Page } from "../page.ts";

/** The shopping guide on a page of its own. */
export function guide(): Page {
  return {
    title: "Shopping guide",
    facts: { page: "other" },
    body: html`<h1>Find it together</h1>
    <nearshelf-guide></nearshelf-guide>
    <noscript><p>The guide needs JavaScript; the search field above works without.</p></noscript>`,
  };
}
