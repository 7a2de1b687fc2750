// SPDX-License-Identifier: MIT
// One <nearshelf-slot>: reads its markup, asks for a decision, changes it when it may, tells how it went.

import type { Decision, SlotRequest } from "../sdk/api";
import { whenOutOfSight } from "../sdk/kit";
import { ordersAll } from "./choiceCodec";
import { exchange, mayShow, reorderOptions, standing, writeFacts } from "./showOption";
import { type MarkedOption, readSlot } from "./slotMarkup";

export type Decide = (slot: SlotRequest) => Promise<Decision | null>;

export interface SlotView {
  /** Decides anew, if it may change now. `answer`: the shopper has just acted and expects the page to change. */
  update(answer?: boolean): Promise<void>;
  /** Half of it was really in sight, for a second. */
  seen(): void;
  /** The page goes, or another decision comes: what was seen and not taken has failed. */
  leave(): void;
}

/** Pictures of all options are asked for alike, in the page's order: what is chosen asks for nothing more. */
function loadPictures(options: readonly MarkedOption[]): HTMLImageElement[] {
  const contents = options.flatMap(({ element }) => (element instanceof HTMLTemplateElement ? [element.content] : []));
  return contents
    .flatMap((content) => [...content.querySelectorAll("img")])
    .map(({ sizes, srcset, attributes }) =>
      Object.assign(new Image(), { sizes, srcset, src: attributes.getNamedItem("src")?.value ?? "" }),
    );
}

/** `stated`: the facts of the page. `shows`: from here on it counts as shown under this name. */
export function createSlotView(
  slot: HTMLElement,
  decide: Decide,
  stated: () => SlotRequest["facts"],
  shows: () => void,
): SlotView {
  /** What stood there before anything was decided. */
  const own = standing(slot);
  const made = new Map<MarkedOption["option"]["id"], ChildNode[]>();
  /** Held for the page's life. */
  let pictures: HTMLImageElement[] = [];
  let decision: Decision | null = null;
  let shown = "";
  let wasSeen = false;
  let waits = false;
  let newest = 0;

  const ready = (): void => slot.setAttribute("data-nearshelf-ready", "");

  const partsOf = (chosen: MarkedOption | undefined): ChildNode[] => {
    const template = chosen?.element;
    if (!(template instanceof HTMLTemplateElement)) return own;
    const id = chosen?.option.id ?? "";
    const parts = made.get(id) ?? [...(template.content.cloneNode(true) as DocumentFragment).childNodes];
    made.set(id, parts);
    return parts;
  };

  const show = (request: SlotRequest, options: readonly MarkedOption[], ids: readonly string[]): boolean => {
    const chosen = ids.flatMap((id) => options.find(({ option }) => option.id === id) ?? []);
    if (ordersAll(request)) {
      const current = options.map(({ element }) => element);
      const next = chosen.map(({ element }) => element);
      // What was refused keeps its place behind.
      reorderOptions(slot, current, [...next, ...current.filter((element) => !next.includes(element))]);
      return true;
    }
    const parts = partsOf(chosen[0]);
    writeFacts(parts, request.facts ?? {}, slot.getAttribute("currency"));
    const id = chosen[0]?.option.id ?? "";
    if (shown !== id && !exchange(slot, parts)) return false;
    shown = id;
    slot.dataset.shown = id;
    return true;
  };

  const leave = (): void => {
    if (wasSeen) decision?.reward(0);
    decision = null;
    wasSeen = false;
  };

  const update = async (answer = false): Promise<void> => {
    const { request, options } = readSlot(slot, own);
    if (pictures.length === 0) pictures = loadPictures(options);
    if (!answer && !mayShow(slot)) {
      ready();
      if (waits) return;
      waits = true;
      whenOutOfSight(slot, () => {
        waits = false;
        if (mayShow(slot)) void update().catch(() => undefined);
      });
      return;
    }
    const turn = ++newest;
    leave();
    try {
      const made = await decide({ ...request, facts: { ...stated(), ...request.facts } });
      if (turn === newest && made && slot.isConnected && show(request, options, made.options)) {
        decision = made;
        shows();
      }
    } finally {
      ready();
    }
  };

  slot.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("a[href], button")) return;
    const place = decision?.options.indexOf(target.closest<HTMLElement>("[data-option]")?.dataset.option ?? "") ?? 0;
    // In an order the first stands for all: a click further down speaks less for it.
    decision?.reward(place > 0 ? 1 / (1 + place) : 1);
  });

  return {
    update,
    seen() {
      wasSeen = true;
    },
    leave,
  };
}
