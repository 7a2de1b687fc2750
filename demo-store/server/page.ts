// SPDX-License-Identifier: MIT
import type { html } from "hono/html";
import type { ConsentChoice } from "./consent.ts";
import type { Session } from "./sessions.ts";
import type { Shop } from "./shop.ts";

/** Escaped markup, as `html` makes it. */
export type Markup = ReturnType<typeof html>;

export interface StoreSettings {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47, of prices and of the page. */
  readonly locale: string;
  /** Address of the pack's manifest; undefined: the store runs without personalisation. */
  readonly pack: string | undefined;
  /** `data-consent` while the shopper has not answered. */
  readonly consentBeforeAnswer: string;
  /** false: shelves show each product's own picture, because there are no sheets. */
  readonly hasSheets: boolean;
  /** What the tag's `data-report` says; undefined: this store asks for no reports. */
  readonly report: string | undefined;
  /** How many reports the demonstration made up. */
  readonly inventedReports: number;
  /** Shows the panel with what the engine believes. */
  readonly inspector: boolean;
}

/** Everything a view may look at. */
export interface PageContext {
  readonly shop: Shop;
  readonly settings: StoreSettings;
  readonly session: Session;
  readonly consent: ConsentChoice | undefined;
  readonly inspectorOpen: boolean;
}

/** What the page tells Nearshelf about itself. */
export interface PageFacts {
  readonly page: "home" | "category" | "product" | "search" | "cart" | "checkout" | "order" | "other";
  readonly item?: string;
  readonly category?: string;
  readonly query?: string;
  readonly cart?: readonly string[];
  readonly order?: {
    readonly id: string;
    readonly items: readonly string[];
    readonly gift?: boolean;
    readonly value?: number;
    readonly discounted?: boolean;
  };
}

export interface Page {
  readonly title: string;
  readonly facts: PageFacts;
  readonly body: Markup;
}
