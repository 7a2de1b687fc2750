// SPDX-License-Identifier: MIT
// `choose` of docs/format/decide.md.

import { choiceReasons, factNumbers, intentStates, slotKinds, triggers } from "../generated/numbers";
import type { SlotOption, SlotRequest } from "../sdk/api";
import { headBytes } from "../sdk/door";
import { ByteReader, ByteWriter } from "../sdk/kit";
import { plainRecord } from "../sdk/plainRecord";

const numberOfFact: Record<string, number> = plainRecord(factNumbers);
/** What the module knows by itself; a page cannot state it. */
const firstOwnFact = 32;

const mostOptions = 48;
const unlimited = 0xffff;

/** Only places change: all options are wanted, in an order. */
const ordered: readonly string[] = ["sections", "navigation", "grid"];
export const ordersAll = ({ kind }: Pick<SlotRequest, "kind">): boolean => ordered.includes(kind);

const bitsOf = (all: readonly string[], named: readonly string[] = []): number => {
  let bits = 0;
  for (const name of named) {
    const at = all.indexOf(name);
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
};

/** Facts by number; names that are none are left out. */
const factsOf = <T>(given: Partial<Record<string, T>> | undefined): [number, T][] => {
  const facts: [number, T][] = [];
  for (const name in given) {
    const fact = numberOfFact[name];
    const value = given[name];
    if (fact !== undefined && value !== undefined) facts.push([fact, value]);
  }
  return facts;
};

function encodeOption(out: ByteWriter, option: SlotOption): void {
  const { pinned, excluded, incentive, own, sensitive, perVisit = 0, perWeek = 0, budget = unlimited } = option;
  const conditions = factsOf(option.if);
  const states = bitsOf(intentStates, option.for);
  const after = bitsOf(triggers, option.after);
  // A misspelt name must not turn "for these only" into "for all".
  const misnamed =
    (option.for?.length && !states) ||
    (option.after?.length && !after) ||
    (option.if && conditions.length < Object.keys(option.if).length);
  out
    .str(option.id)
    .u8((pinned ? 1 : 0) | (excluded || misnamed ? 2 : 0) | (incentive ? 4 : 0) | (own ? 8 : 0) | (sensitive ? 16 : 0))
    .u8(states)
    .u16(after)
    .u8(perVisit)
    .u8(perWeek)
    .u16(budget)
    .f32(option.prior ?? 0)
    .f32(option.prior === undefined ? 0 : (option.priorWeight ?? 10))
    .str(option.about ?? "")
    .str(option.item ?? "")
    .u8(conditions.length);
  for (const [fact, [low, high]] of conditions) out.u8(fact).f32(low).f32(high);
}

export function encodeChoice(slot: SlotRequest, now: number, seed: number): Uint8Array {
  const stated = factsOf(slot.facts).filter(([fact, value]) => fact < firstOwnFact && Number.isFinite(value));
  const options = slot.options.slice(0, mostOptions);
  const out = new ByteWriter()
    .u32(now)
    .u32(seed)
    .str(slot.name)
    .u8(Math.max(0, slotKinds.indexOf(slot.kind)))
    .u8((ordersAll(slot) ? 1 : 0) | (slot.dryRun ? 2 : 0))
    .u8(stated.length)
    .u8(options.length)
    .f32(slot.exploration ?? -1);
  for (const [fact, value] of stated) out.u8(fact).f32(value);
  for (const option of options) encodeOption(out, option);
  return out.take();
}

export const encodeOutcome = (now: number, number: number, reward: number): Uint8Array =>
  new ByteWriter().u32(now).u32(number).f32(reward).take();

export interface Choice {
  /** What `outcome` takes. */
  number: number;
  reason: string;
  propensity: number;
  /** Positions in the request, best first. */
  chosen: number[];
  /** Numbers of `Verdict`, option by option. */
  verdicts: number[];
}

export function decodeChoice(answer: Uint8Array, { options }: SlotRequest): Choice {
  const bytes = new ByteReader(answer, headBytes);
  const number = bytes.u32();
  const reason = choiceReasons[bytes.u8()] ?? "";
  const chosen = bytes.u8();
  bytes.u16();
  return {
    number,
    reason,
    propensity: bytes.f32(),
    chosen: Array.from({ length: chosen }, () => bytes.u8()),
    verdicts: options.slice(0, mostOptions).map(() => bytes.u8()),
  };
}
