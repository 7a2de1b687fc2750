// SPDX-License-Identifier: MIT
// What the decisions' module answers to questions, decoded: docs/format/decide.md. Loaded for the panel and for debug panels alone.
import { DecideOperation, intentReasons, intentStates, triggers, verdicts } from "../generated/numbers";
import type { DecisionFigures, DecisionsExport, Forecast, Hints } from "../sdk/api";
import { ByteReader } from "../sdk/byteReader";
import { ByteWriter } from "../sdk/byteWriter";
import { nowSeconds } from "../sdk/clock";
import { headBytes } from "../sdk/door";
import type { Decisions } from "./decisions";

const times = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);
const unknown = 0xff;

async function ask(decisions: Decisions, operation: DecideOperation): Promise<ByteReader> {
  return new ByteReader(await decisions.ask(operation, new ByteWriter().u32(nowSeconds()).take()), headBytes);
}

const dateOf = (seconds: number): string => new Intl.DateTimeFormat("sv", { timeZone: "UTC" }).format(seconds * 1000);

const namesOf = (names: readonly string[], bits: number): string[] => names.filter((_, at) => bits & (1 << at));

/** The visit as the module sees it, and what was decided on this page. */
export async function inspectDecisions(decisions: Decisions): Promise<DecisionFigures> {
  const bytes = await ask(decisions, DecideOperation.intent);
  const state = intentStates[bytes.u8()] ?? "browsing";
  const levels = times(3, () => bytes.u8());
  const probabilities = Object.fromEntries(intentStates.map((name) => [name, bytes.f32()]));
  const chances = times(3, () => bytes.f32());
  const fired = namesOf(triggers, bytes.u16());
  const acts = bytes.u16();
  const gift = bytes.u8() !== 0;
  const machine = bytes.u8() !== 0;
  const reasons = bytes.u8();
  bytes.u8();
  const figure = (at: number): { chance: number; level: number } => ({ chance: chances[at] ?? 0, level: levels[at] ?? 0 });
  return {
    state,
    probabilities,
    purchase: figure(0),
    addToCart: figure(1),
    exit: figure(2),
    triggers: fired,
    acts,
    gift,
    machine,
    because: times(reasons, () => {
      const reason = intentReasons[bytes.u8()] ?? "";
      bytes.u8();
      bytes.u16();
      return { reason, weight: bytes.f32() };
    }),
    slots: decisions.made().map(({ slot, decision: { options, reason, propensity }, verdicts: numbers }) => ({
      name: slot.name,
      kind: slot.kind,
      options,
      reason,
      propensity,
      verdicts: Object.fromEntries(slot.options.map(({ id }, at) => [id, verdicts[numbers[at] ?? 0] ?? ""])),
    })),
  };
}

export async function forecastOf(decisions: Decisions): Promise<Forecast> {
  const bytes = await ask(decisions, DecideOperation.forecast);
  const orders = bytes.u16();
  bytes.u16();
  const [alive, expectedOrders, orderValue, churn, yearValue, discountSensitivity, seasonality] = times(7, () => bytes.f32());
  const month = bytes.u8();
  bytes.u8();
  bytes.u16();
  return {
    orders,
    alive: alive ?? 0,
    expectedOrders: expectedOrders ?? 0,
    orderValue: orderValue ?? 0,
    churn: churn ?? 0,
    yearValue: yearValue ?? 0,
    discountSensitivity: discountSensitivity ?? 0,
    seasonality: seasonality ?? 0,
    strongestMonth: month,
    next: bytes.list(() => {
      const date = dateOf(bytes.u32());
      const gapDays = bytes.f32();
      bytes.u32();
      return { date, gapDays, item: bytes.str() };
    }),
  };
}

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export async function hintsOf(decisions: Decisions): Promise<Hints> {
  const bytes = await ask(decisions, DecideOperation.hints);
  const hour = bytes.u8();
  const weekday = bytes.u8();
  const monthly = bytes.u8();
  const categories = times(bytes.u8(), () => {
    const share = Math.round(bytes.f32() * 100) / 100;
    return { category: bytes.str(), share };
  });
  const restock = bytes.list(() => ({ date: dateOf(bytes.u32()), item: bytes.str() }));
  return {
    version: 1,
    ...(hour !== unknown && { bestHour: hour }),
    ...(weekday !== unknown && { bestWeekday: days[weekday] ?? "" }),
    messagesAMonth: monthly,
    categories,
    restock,
  };
}

/** Everything that is kept, for the shopper. */
export async function exportDecisions(decisions: Decisions): Promise<DecisionsExport> {
  const bytes = new ByteReader(await decisions.ask(DecideOperation.exportState, new Uint8Array(0)), headBytes);
  const visits = bytes.u16();
  const kept = bytes.u16();
  return {
    visits,
    visitsByHour: times(24, () => bytes.u8()),
    visitsByWeekday: times(7, () => bytes.u8()),
    categories: times(bytes.u8(), () => {
      const weight = bytes.f32();
      return { category: bytes.str(), weight };
    }),
    orders: times(kept, () => ({ time: bytes.u32(), value: bytes.f32(), flags: bytes.u8() })),
    products: times(bytes.u8(), () => {
      const lastBought = bytes.u32();
      const bought = bytes.u8();
      return { item: bytes.str(), lastBought, times: bought };
    }),
    learntOptions: times(bytes.u8(), () => ({ number: bytes.u32(), shown: bytes.f32(), rewarded: bytes.f32() })),
    caps: times(bytes.u8(), () => ({ number: bytes.u32(), since: bytes.u32(), times: bytes.u8() })),
    forecast: await forecastOf(decisions),
    hints: await hintsOf(decisions),
  };
}
