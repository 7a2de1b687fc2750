// SPDX-License-Identifier: MIT
// Everything a store's page may say to Nearshelf and hear from it. Types only: the build publishes it as nearshelf.d.ts.
import type { Decision, DecisionFigures, DecisionsExport, FactName, SharedHints, SlotRequest } from "./decisionsApi";

export type * from "./decisionsApi";

export type Answer = "granted" | "denied" | "unknown";

/** One source's answers. A switch that is left out is not this source's to answer. */
export interface Consent {
  /** Write the profile on this device. */
  store?: Answer;
  /** Learn and rank. */
  personalise?: Answer;
  /** Send reports: answers randomised on the device, or shares of a sum. Only together with the other two. */
  report?: Answer;
}

export type PageKindName = "home" | "category" | "product" | "search" | "cart" | "checkout" | "order" | "other";

/** What `<script type="application/json" data-nearshelf-page>` holds. Ids are the store's own, as in the catalogue export. */
export interface PageFacts {
  page?: PageKindName;
  item?: string;
  category?: string;
  /** What was searched; learnt from on the device, never sent. */
  query?: string;
  cart?: string[];
  /** `value`, in the store's currency, and `discounted` are for forecasts of her own orders alone. */
  order?: { id: string; items: string[]; gift?: boolean; value?: number; discounted?: boolean };
  /** True figures that conditions of slots may speak of: stock, cartTotal, freeShippingGap … */
  facts?: Partial<Record<FactName, number>>;
  /** Intent and decisions learn nothing from this page. */
  sensitive?: boolean;
  /** What the neutral adapter read of the page's product; shown by `inspect`, learnt from by nobody. */
  product?: { title?: string; price?: number; currency?: string; available?: boolean };
}

export type EventName =
  | "page_view"
  | "view_item"
  | "leave_item"
  | "view_item_list"
  | "select_item"
  | "add_to_cart"
  | "remove_from_cart"
  | "add_to_wishlist"
  | "remove_from_wishlist"
  | "compare"
  | "search"
  | "filter"
  | "purchase"
  | "traffic_source"
  | "preference"
  | "gift"
  | "not_interested";

export interface StoreEvent {
  event: EventName;
  item?: string;
  items?: string[];
  /** Pieces, seconds of dwell, or the strength of a preference in [-1, 1]. */
  amount?: number;
  /** Share of the page scrolled, 0 … 1 (`leave_item`). */
  depth?: number;
  /** `filter` and `preference`: the attribute and its value as named in the catalogue. */
  facet?: string;
  value?: string;
  /** `search`: the words. `purchase`: the order's id, so that telling it twice counts once. `traffic_source`: email, push, search, social, ads, direct or referral. */
  text?: string;
  /** `purchase`: the order is a present. */
  gift?: boolean;
}

/** Texts by key; see messages.ts for the keys. Placeholders: {item}, {value}. */
export type Messages = Record<string, string>;

/** What `nearshelf.push` takes, before and after the script has loaded. */
export type Command = StoreEvent | { consent: Consent } | { page: PageFacts } | { messages: Messages };

export type StrategyName =
  | "recommendedForYou"
  | "inspiredByBrowsing"
  | "alsoViewed"
  | "alsoBought"
  | "boughtTogether"
  | "similar"
  | "trending"
  | "popular"
  | "recentlyViewed"
  | "newForYou";

export interface ShelfRequest {
  strategy: StrategyName;
  /** 1 … 100, 12 if left out. */
  count?: number;
  /** The page's product or the cart's contents; taken from the page facts if left out. */
  anchors?: string[];
  /** Rank only these items. */
  held?: string[];
  /** Known to be out of stock. */
  unavailable?: string[];
  /** Picture shards the page loads: choose only from these. */
  shards?: number[];
  /** Do not remember the items as shown. */
  dryRun?: boolean;
}

export type ReasonName =
  | "none"
  | "viewedTogether"
  | "boughtTogether"
  | "similarTo"
  | "interest"
  | "recentlyViewed"
  | "trending"
  | "popular"
  | "newArrival"
  | "storePick"
  | "discovery";

export interface ShelfItem {
  /** Position in the pack: the row of the cards file. */
  index: number;
  /** Position in `held`, or -1. */
  heldPosition: number;
  reason: ReasonName;
  /** Row of the item the reason speaks of, or -1. */
  reasonIndex: number;
  /** The attribute the reason speaks of, or "". */
  reasonFacet: string;
  reasonValue: string;
  score: number;
}

export interface Shelf {
  level: "personal" | "popular" | "storeOrder";
  items: ShelfItem[];
}

export interface Interest {
  /** What `correct` takes: 16 hexadecimal digits. */
  key: string;
  facet: string;
  value: string;
  weight: number;
  /** log2 of the shopper's share over the store's: above 0 likes it more than most. */
  lift: number;
}

export interface RememberedItem {
  key: string;
  /** Row of the cards file, or -1 when the store no longer has it. */
  index: number;
  /** The store's own id, where the cards file names it. */
  id?: string;
  title: string;
  weight: number;
  /** Seconds since 1970. */
  time: number;
}

/** Everything the profile holds about the shopper, strongest first. */
export interface ProfileExport {
  interests: Interest[];
  viewed: RememberedItem[];
  bought: RememberedItem[];
  declined: RememberedItem[];
  visit: RememberedItem[];
  gift: boolean;
  /** What was reported, and the ledger behind it; left out where no report was ever considered. */
  reports?: ReportsExport;
  /** Visits, orders and what was learnt of slots; left out where no slot was ever decided. */
  decisions?: DecisionsExport;
  /** Hints that the shopper shared with the store. */
  sharedHints?: SharedHints[];
}

/** One report that left this device. */
export interface SentReport {
  /** Weeks since 1970-01-01. */
  week: number;
  /** What was asked: intent, category, priceBand or experiment; in mode `split` the task's name. */
  stream: string;
  /** As it was sent: randomised, not the truth, unless it is plain. "" for an encrypted contribution. */
  answer: string;
  /** What it cost of the privacy budget; 0 where it repeats an earlier answer, or is told plainly. */
  epsilon: number;
  /** Told as it is, without chance: of an experiment in mode `ldp`. */
  isPlain?: boolean;
  taskVersion: number;
}

export interface ReportsExport {
  log: SentReport[];
  /** Σε spent since this profile began, and what it may never exceed. */
  spentEpsilon: number;
  lifetimeEpsilon: number;
  /** The rest of the ledger: what was answered and is repeated, and when reports may be made. */
  ledger: object;
}

export interface Inspection {
  /** idle: nothing is learnt; memory: in this page only; stored: kept on this device. */
  mode: "idle" | "memory" | "stored";
  paused: boolean;
  engine: "simd" | "js" | "none";
  items: number;
  packHash: string;
  /** Mean of 16 dry runs of the last shelf, microseconds; 0 before the first shelf. */
  rankingMicros: number;
  /** Bytes of scripts, module and pack as they crossed the network or would have (encoded body sizes). */
  bytesLoaded: number;
  /** What this page was told or understood to be; absent while idle. */
  page?: PageFacts;
  accepted: number;
  /** Events that were not learnt from, by cause; empty while idle. */
  dropped: Partial<Record<"machine" | "replay" | "unknownItem" | "clockJump" | "tooFast" | "malformed", number>>;
  profile: ProfileExport | null;
  /** The visit as decisions see it; absent where no slot was decided. */
  decisions?: DecisionFigures;
}

export interface Nearshelf {
  /** Chooses among options; null while idle or paused and in trouble. There as soon as `nearshelf-slot.js` has started. */
  decide?(slot: SlotRequest): Promise<Decision | null>;
  push(...commands: Command[]): void;
  /** Settles once the queue that was filled before loading has been read. */
  readonly ready: Promise<void>;
  /** null while idle, or when no engine can run here: the store's own shelves stay. */
  shelf(request: ShelfRequest): Promise<Shelf | null>;
  observe(event: StoreEvent): void;
  /** Why an item is shown, strongest reason first, in the shopper's words. */
  explain(item: string): Promise<string[]>;
  export(): Promise<ProfileExport | null>;
  /** Sets an interest's weight; 0 deletes it. false: no such key. */
  correct(key: string, weight: number): Promise<boolean>;
  /** Neither learns nor ranks until `resume`; keeps what there is. Remembered on this device. */
  pause(): void;
  resume(): void;
  /** Reports off, for good; the profile stays. */
  object(): void;
  /** Deletes everything here and in all tabs: profile, visit and what was not yet learnt. */
  erase(): Promise<void>;
  /** The merchant's answers; withdrawal erases at once. Without an argument: what is in force. */
  consent(answers?: Consent): Required<Consent>;
  inspect(): Promise<Inspection>;
}

/** The attributes of the script tag, for bundlers: `start({ pack: "/nearshelf/manifest.json" })`. */
export interface StartOptions {
  /** Address of the pack's manifest. */
  pack: string;
  /** Folder of the storefront files; the folder of the script if left out. */
  base?: string;
  /**
   * ask (as good as none): nothing until a consent manager, `consent()` or the shopper answers; memory: personalise from this page's memory;
   * granted: keep a profile; optional: what nobody answers is allowed, where the law of this shopper's region asks for no consent.
   */
  consent?: "ask" | "memory" | "granted" | "optional";
  /** The consent managers of this page, separated by spaces, each of which must agree: tcf, google, shopify, wordpress. */
  consentFrom?: string;
  /** The shopper's region (ISO 3166-2, such as "DE" or "US-CA"), for defaults that Google Consent Mode scopes by region. */
  region?: string;
  /** Address of the report tasks and the hash that pins them: "/collector/tasks.json sha256-…"; left out: no reports, whatever consent says. */
  report?: string;
  /** "merchant" where the second aggregator of mode split is another merchant: Shopify's shoppers are then asked about the sale of data too. */
  reportWith?: "merchant";
  /** Categories of which intent and decisions learn nothing, separated by semicolons. */
  sensitive?: string;
  /** Address on the store's own origin that takes hints for e-mail which a shopper chooses to share; left out: none are asked for. */
  hints?: string;
  /** The store's word for who she is, sent with them; left out: she types her e-mail address. */
  hintsFor?: string;
  /** Language of the shopper's texts: "en" is built in, others load from locales/. */
  locale?: string;
  /** Run the engine in a Worker whatever the size of the store. */
  worker?: boolean;
}
