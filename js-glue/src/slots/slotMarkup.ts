// SPDX-License-Identifier: MIT
// What a <nearshelf-slot> says: its options are its own children, so that a cached page brings them all and a decision asks for nothing.

import type { SlotKindName, SlotOption, SlotRequest } from "../sdk/api";
import { nowSeconds } from "../sdk/kit";
import { ordersAll } from "./choiceCodec";

/** An option and what it shows. */
export interface MarkedOption {
  option: SlotOption;
  element: HTMLElement;
}

const words = (text = ""): string[] => text.split(/[\s,]+/).filter(Boolean);
const number = (text: string | null | undefined): number | undefined => (text ? Number(text) : undefined);

/** As far as conditions reach. */
const most = 1e9;

/** "stock=1..3 cartTotal=20.." as lowest and highest values; a single number is both. */
function ranges(text: string | undefined): Record<string, [number, number]> {
  return Object.fromEntries(
    words(text).map((term) => {
      const [name = "", range = ""] = term.split("=");
      const [low, high = low] = range.split("..");
      return [name, [low ? Number(low) : -most, high ? Number(high) : most]];
    }),
  );
}

/** "stock=3 cartTotal=27.50" */
export function figures(text: string | null): Record<string, number> {
  return Object.fromEntries(words(text ?? "").map((term) => [term.split("=")[0], Number(term.split("=")[1])]));
}

/** Days as the merchant's browser would read them: from the beginning of one to the end of the other. */
const isTimely = ({ from, until }: DOMStringMap): boolean =>
  !(from && nowSeconds() * 1000 < Date.parse(from)) &&
  !(until && nowSeconds() * 1000 >= Date.parse(until) + (until.length > 10 ? 0 : 86_400_000));

function readOption(element: HTMLElement, own: boolean): SlotOption {
  const data = element.dataset;
  const [prior, priorWeight] = (data.prior ?? "").split("/").filter(Boolean);
  const timely = isTimely(data);
  return {
    id: data.option ?? data.nearshelfItem ?? "own",
    for: words(data.for),
    after: words(data.after),
    if: ranges(data.if),
    about: data.about ?? data.nearshelfCategory,
    item: data.item ?? data.nearshelfItem,
    pinned: "pin" in data && timely,
    excluded: !timely,
    incentive: "incentive" in data,
    own,
    sensitive: "sensitive" in data || "nearshelfSensitive" in data,
    perVisit: number(data.perVisit),
    perWeek: number(data.perWeek),
    budget: number(data.budget),
    prior: number(prior),
    priorWeight: number(priorWeight),
  } as SlotOption;
}

/** What is learnt of a slot belongs to its name. */
export const readName = (slot: HTMLElement): string =>
  slot.getAttribute("name") ?? (slot.id || (slot.getAttribute("kind") ?? "hero"));

/** The slot's options in the page's order. `own`: what stands there before anything is decided, where one is chosen. */
export function readSlot(slot: HTMLElement, own: readonly ChildNode[]): { request: SlotRequest; options: MarkedOption[] } {
  const kind = (slot.getAttribute("kind") ?? "hero") as SlotKindName;
  const name = readName(slot);
  const exploration = number(slot.getAttribute("exploration"));
  let options: MarkedOption[];
  if (ordersAll({ kind })) {
    const marks = kind === "grid" ? "[data-option], [data-nearshelf-item]" : "[data-option]";
    const found = [...slot.querySelectorAll<HTMLElement>(marks)];
    options = found
      .filter((element) => !slot.contains(element.parentElement?.closest(marks) ?? null))
      .map((element) => ({ element, option: readOption(element, false) }));
  } else {
    const templates = [...slot.querySelectorAll<HTMLElement>(":scope > template[data-option]")];
    const first = own.find((node) => node instanceof HTMLElement) ?? document.createElement("div");
    options = [first, ...templates].map((element, at) => ({ element, option: readOption(element, at === 0) }));
  }
  const request = {
    name,
    kind,
    options: options.map(({ option }) => option),
    facts: figures(slot.getAttribute("facts")),
    exploration,
  };
  return { request: request as SlotRequest, options };
}
