// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, StoreSettings } from "../page.ts";
import type { StoreItem } from "../storeItem.ts";
import { money } from "./money.ts";

/** One product in a list or shelf. Every card has the same height, so that cards can change places without moving the page. */
export function card(item: StoreItem, settings: StoreSettings, picture: "lazy" | "eager" = "lazy"): Markup {
  const badge = item.stock === 0 ? "Sold out" : item.oldPrice ? "Sale" : "";
  return html`<li class="card" data-nearshelf-item="${item.id}" data-nearshelf-stock="${item.stock ?? ""}" data-nearshelf-category="${item.category.join(" > ")}" data-nearshelf-price="${item.price ?? ""}">
    <a class="card-link" href="${item.url}">
      <span class="card-picture"><img src="${item.image}" width="400" height="400" loading="${picture}" decoding="async" alt=""></span>
      ${badge ? html`<span class="badge ${item.stock === 0 ? "badge-quiet" : ""}">${badge}</span>` : ""}
      <span class="card-brand">${item.brand}</span>
      <span class="card-title">${item.title}</span>
      <span class="card-price">${money(item.price, settings)}${item.oldPrice ? html` <s>${money(item.oldPrice, settings)}</s>` : ""}</span>
    </a>
    <span class="card-reason" data-nearshelf-field="reason"></span>
  </li>`;
}

/** What a shelf fills when it shows products that the page does not hold. */
export function cardTemplate(): Markup {
  return html`<template data-nearshelf-card><li class="card">
    <a class="card-link" href="" data-nearshelf-field="url">
      <span class="card-picture" data-nearshelf-field="image"></span>
      <span class="card-brand" data-nearshelf-field="brand"></span>
      <span class="card-title" data-nearshelf-field="title"></span>
      <span class="card-price" data-nearshelf-field="price"></span>
    </a>
    <span class="card-reason" data-nearshelf-field="reason"></span>
  </li></template>`;
}
