// SPDX-License-Identifier: MIT
// The part that loads where a page has a <nearshelf-slot>: intent, lifecycle and decisions, in a module of their own beside the engine.
import { DecideOperation, triggers } from "../generated/numbers";
import type { Decision, Nearshelf, SlotRequest } from "../sdk/api";
import { addListener, fetchFile, nowSeconds } from "../sdk/kit";
import type { PageCore } from "../sdk/pageCore";
import { openPlainModule } from "../sdk/plainModule";
import { decodeChoice, encodeChoice, encodeOutcome } from "./choiceCodec";
import type { Decisions, MadeDecision } from "./decisions";
import { followPage } from "./followPage";
import { keepState } from "./keptState";
import { defineSlots } from "./slotElement";

export type SlotPart = typeof import("./slotPart");

/** The store's model, the same for every shopper; a store without one is served by what is usual. */
async function fetchModel(core: PageCore): Promise<Uint8Array> {
  try {
    // A page with shelves asks for the manifest anyway.
    const asked = core.shelves.size > 0 ? core.download().manifest : fetchFile(core.manifestUrl).then((answer) => answer.json());
    const { decide } = (await asked) as { decide?: { file: string } | null };
    return new Uint8Array(decide ? await (await fetchFile(new URL(decide.file, core.manifestUrl).href)).arrayBuffer() : []);
  } catch {
    return new Uint8Array(0);
  }
}

/** An order must not flip from page to page: luck holds for a day. */
const seedOf = (luck: number): number => (luck ^ Math.imul(Math.floor(nowSeconds() / 86_400), 0x9e3779b1)) >>> 0;

async function open(core: PageCore): Promise<Decisions> {
  const [call, model] = await Promise.all([openPlainModule(core.base, "decide"), fetchModel(core)]);
  try {
    call(DecideOperation.loadModel, model);
  } catch {
    // A model of another version: the module goes on with what is usual.
  }
  const state = keepState(core, call);
  await state.sync();
  const made = new Map<string, MadeDecision>();

  const decide = async (slot: SlotRequest): Promise<Decision | null> => {
    if (!core.gate().learning()) return null;
    const isOffer = slot.kind === "incentive" && !slot.dryRun;
    const tellOutcome = (of: number, value: number): void => {
      state.tell(DecideOperation.outcome, encodeOutcome(nowSeconds(), of, value));
    };
    const before = state.offered[slot.name];
    if (isOffer && before !== undefined) tellOutcome(before, 0);
    const request = encodeChoice(slot, nowSeconds(), seedOf(state.luck));
    const choose = slot.dryRun ? call : state.tell;
    const { number, chosen, verdicts, reason, propensity } = decodeChoice(choose(DecideOperation.choose, request), slot);
    const decision: Decision = {
      reason,
      propensity,
      options: chosen.map((at) => slot.options[at]?.id ?? ""),
      reward(value) {
        // Whether an incentive succeeded shows when an order comes, or the next decision without one.
        if (!core.gate().learning() || (isOffer && !value)) return;
        tellOutcome(number, value);
        void state.sync();
      },
    };
    if (isOffer) state.offered[slot.name] = number;
    made.set(slot.name, { slot, decision, verdicts });
    void state.sync();
    return decision;
  };

  const slots = defineSlots(core, decide);
  const follow = followPage(core, state, (bits) => {
    for (const [at, trigger] of triggers.entries())
      if (bits & (1 << at)) document.dispatchEvent(new CustomEvent("nearshelf:trigger", { detail: { trigger } }));
    slots.update();
  });
  addListener(core, {
    event: follow.event,
    erase: state.forget,
    changed: slots.update,
    refresh: () => void state.sync().then(slots.update),
    shelf: () => undefined,
  });
  slots.update();
  return {
    decide,
    ask: async (...given) => call(...given),
    async change(...given) {
      const answer = state.tell(...given);
      await state.sync();
      return answer;
    },
    made: () => [...made.values()],
  };
}

let opened: Promise<Decisions> | undefined;

/** Once per page; a page that was told to forget everything goes on with the same module, emptied. */
export function start(core: PageCore, api?: Nearshelf): Promise<Decisions> {
  opened ??= open(core).then((decisions) => {
    core.decisions = decisions;
    if (api) api.decide = (slot) => decisions.decide(slot).catch(() => null);
    return decisions;
  });
  opened.catch(() => {
    opened = undefined;
    // Nothing will be decided: no reason to hold slots back.
    for (const slot of document.querySelectorAll("nearshelf-slot")) slot.setAttribute("data-nearshelf-ready", "");
  });
  return opened;
}
