// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, Page, PageContext } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";
import { present, removeForm } from "./itemList.ts";
import { money } from "./money.ts";

export function compare(context: PageContext): Page {
  const items = present(context.session.compare, context);
  const { settings } = context;
  const names = [...new Set(items.flatMap((item) => Object.keys(item.attributes ?? {})))];
  const row = (name: string, cell: (item: StoreItem) => Markup | string) =>
    html`<tr><th scope="row">${name}</th>${items.map((item) => html`<td>${cell(item)}</td>`)}</tr>`;
  const body = html`<h1>Compare</h1>${
    items.length === 0
      ? html`<p>Nothing to compare yet. Up to four products fit side by side.</p>`
      : html`<div class="scroll"><table class="compare"><thead><tr><td></td>${items.map(
          (item) =>
            html`<th scope="col"><a href="${item.url}"><img src="${item.image}" width="160" height="160" alt=""> ${item.title}</a></th>`,
        )}</tr></thead><tbody>
        ${row("Price", (item) => money(item.price, settings))}
        ${row("Brand", (item) => item.brand)}
        ${row("Rating", (item) => (item.rating === undefined ? "–" : item.rating.toFixed(1)))}
        ${names.map((name) => row(name, (item) => item.attributes?.[name] ?? "–"))}
        ${row("", (item) => removeForm("/compare/remove", item))}
        </tbody></table></div>`
  }`;
  return { title: "Compare", facts: { page: "other" }, body };
}
