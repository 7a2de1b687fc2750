// SPDX-License-Identifier: MIT
// What a page may decide beside shelves, and what is known of the visit for it.

export interface DecisionFigures {
  state: IntentName;
  /** Of each state, sum 1. */
  probabilities: Record<string, number>;
  /** Level: 0 lowest … 4 highest, parted at the percentiles 10, 33, 66 and 90 of the store's visits. */
  purchase: { chance: number; level: number };
  addToCart: { chance: number; level: number };
  exit: { chance: number; level: number };
  /** That fired in this visit. */
  triggers: string[];
  acts: number;
  gift: boolean;
  machine: boolean;
  /** What speaks most for the state, strongest first. */
  because: { reason: string; weight: number }[];
  slots: {
    name: string;
    kind: string;
    options: string[];
    reason: string;
    propensity: number;
    verdicts: Record<string, string>;
  }[];
}

/** From the shopper's own orders on this device. */
export interface Forecast {
  orders: number;
  /** Chance that she is still a customer. */
  alive: number;
  /** Within 365 days, as is `yearValue`. */
  expectedOrders: number;
  orderValue: number;
  churn: number;
  yearValue: number;
  discountSensitivity: number;
  seasonality: number;
  /** 1 … 12; 0: not known. */
  strongestMonth: number;
  /** What may be used up when, soonest first. */
  next: { date: string; gapDays: number; item: string }[];
}

/** What a shopper may share with the store, as it is sent. */
export interface Hints {
  version: 1;
  /** 0 … 23 of her own clock. */
  bestHour?: number;
  bestWeekday?: string;
  messagesAMonth: number;
  categories: { category: string; share: number }[];
  /** Dates as YYYY-MM-DD, ids as in the catalogue. */
  restock: { date: string; item: string }[];
}

export interface SharedHints {
  /** Seconds since 1970. */
  time: number;
  to: string;
  /** As it was sent; hints null: taken back. */
  body: { shopper: string; hints: Hints | null };
}

export interface DecisionsExport {
  visits: number;
  visitsByHour: number[];
  visitsByWeekday: number[];
  categories: { category: string; weight: number }[];
  orders: { time: number; value: number; flags: number }[];
  products: { item: string; lastBought: number; times: number }[];
  /** Options by number, how often they were shown and how often that went well. */
  learntOptions: { number: number; shown: number; rewarded: number }[];
  caps: { number: number; since: number; times: number }[];
  forecast: Forecast;
  hints: Hints;
}

export type IntentName = "strong" | "comparing" | "research" | "browsing" | "impulse" | "priceSensitive" | "lifecycle" | "gift";

export type TriggerName =
  | "repeatBrowsing"
  | "aggressiveComparing"
  | "checkoutBounce"
  | "returnAfterInactivity"
  | "categoryShift"
  | "backButton";

export type SlotKindName = "hero" | "sections" | "navigation" | "grid" | "message" | "incentive" | "bundle" | "upsell";

/** What a page may state and conditions may speak of; from `purchaseLevel` on the module knows it by itself. */
export type FactName =
  | "stock"
  | "cartTotal"
  | "cartItems"
  | "freeShippingGap"
  | "price"
  | "discountPercent"
  | "soldThisWeek"
  | "viewersNow"
  | "rating"
  | "reviews"
  | "deliveryDays"
  | "custom1"
  | "custom2"
  | "custom3"
  | "custom4"
  | "purchaseLevel"
  | "visits"
  | "daysSinceVisit"
  | "orders"
  | "discountSensitivity"
  | "daysToRestock"
  | "cartProducts"
  | "churn";

/** One of the things a merchant would show in a slot. */
export interface SlotOption {
  /** Unique within the slot, at most 39 bytes. */
  id: string;
  /** States of a visit that it is meant for; all if left out. */
  for?: IntentName[];
  /** Only after one of these triggers in this visit. */
  after?: TriggerName[];
  /** Lowest and highest value of facts that must be known and true. */
  if?: Partial<Record<FactName, [low: number, high: number]>>;
  /** Category that it is about. */
  about?: string;
  /** Product that it is about. */
  item?: string;
  /** The merchant's word: this one. */
  pinned?: boolean;
  /** The merchant's word: not this one. */
  excluded?: boolean;
  /** Costs the store something: only for who needs it. */
  incentive?: boolean;
  /** What the store shows without us. */
  own?: boolean;
  sensitive?: boolean;
  /** How often it may be chosen in a visit, in a week, ever; no limit if left out. */
  perVisit?: number;
  perWeek?: number;
  budget?: number;
  /** Rate of success that the store knows, and how many shows it counts as much as. */
  prior?: number;
  priorWeight?: number;
}

export interface SlotRequest {
  /** The slot's own name, at most 39 bytes: what is learnt belongs to it. */
  name: string;
  /** Of sections, navigation and grids all options are ordered; of the others one is chosen. */
  kind: SlotKindName;
  /** 1 … 48. */
  options: SlotOption[];
  facts?: Partial<Record<FactName, number>>;
  /** Share of decisions that are drawn to find out, 0 … 0.5. */
  exploration?: number;
  /** Count and remember nothing. */
  dryRun?: boolean;
}

export interface Decision {
  /** Ids, best first; empty: what the store shows by itself stands. */
  options: string[];
  /** storesOwn, pinned, learnt, affinity, intent, trigger, explored or machine. */
  reason: string;
  /** Chance that the first one came first, given what was known: for judging other rules by this log. */
  propensity: number;
  /** How it went, 0 … 1; the first word counts. */
  reward(value: number): void;
}
