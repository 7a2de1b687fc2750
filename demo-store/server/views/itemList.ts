// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, PageContext } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";

/** The products of a list that the store still has. */
export const present = (ids: Iterable<string>, { shop }: PageContext): StoreItem[] =>
  [...ids].flatMap((id) => shop.byId.get(id) ?? []);

/** A link-like button that takes a product off a list; `event` tells Nearshelf. */
export function removeForm(action: string, item: StoreItem, event = ""): Markup {
  return html`<form method="post" action="${action}" data-nearshelf-item="${item.id}"><input type="hidden" name="id" value="${item.id}"><button class="link" ${event ? html`data-nearshelf-action="${event}"` : ""}>Remove<span class="visually-hidden"> ${item.title}</span></button></form>`;
}
