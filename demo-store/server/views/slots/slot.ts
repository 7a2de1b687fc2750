// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup, PageContext } from "../../page.ts";

export interface SlotContent {
  readonly kind: "hero" | "sections" | "navigation" | "grid" | "message" | "incentive" | "bundle" | "upsell";
  /** What is learnt of a slot belongs to its name. */
  readonly name: string;
  /** What the store shows by itself; where only an order is chosen, the things that change places. */
  readonly own: Markup | "";
  readonly options?: readonly Markup[];
  /** True figures that conditions may speak of. */
  readonly facts?: Readonly<Record<string, number | null | undefined>>;
  /** In sight when the page opens: hidden for a moment, so that nothing is seen changing. */
  readonly atTop?: boolean;
  /** Share of decisions drawn to find out; the model's own if left out. */
  readonly exploration?: number;
}

/** Hidden only where a script will come to show it again. */
const willDecide = ({ settings, consent }: PageContext): boolean =>
  settings.pack !== undefined && (consent === "all" || consent === "memory");

export function slot(
  { kind, name, own, options = [], facts = {}, atTop, exploration }: SlotContent,
  context: PageContext,
): Markup {
  const known = Object.entries(facts).filter(([, value]) => typeof value === "number");
  const said = known.map(([fact, value]) => `${fact}=${value}`).join(" ");
  return html`<nearshelf-slot kind="${kind}" name="${name}" currency="${context.settings.currency}" ${said ? html`facts="${said}"` : ""} ${exploration === undefined ? "" : html`exploration="${exploration}"`} ${atTop && willDecide(context) ? "hold" : ""}>${own}${options}</nearshelf-slot>`;
}

/** `rules`: the attributes of the developer's guide without "data-", such as `{ for: "gift" }`. */
export function option(id: string, rules: Readonly<Record<string, string>>, content: Markup): Markup {
  return html`<template data-option="${id}" ${Object.entries(rules).map(([name, value]) => html`data-${name}="${value}" `)}>${content}</template>`;
}
