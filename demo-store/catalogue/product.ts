// SPDX-License-Identifier: MIT
import type { ProductType, Season, Style } from "./vocabulary.ts";

/** A product of the demo store: what the catalogue file says, and below it what only the pictures and the simulator know. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  readonly category: readonly [string, string];
  readonly description: string;
  readonly price: number;
  readonly compareAt?: number;
  readonly cost: number;
  readonly stock: number;
  /** ISO date. */
  readonly createdAt: string;
  readonly tags: readonly string[];
  readonly color: string;
  readonly material: string;
  readonly style: Style;
  readonly audience: string;
  /** 0 when there are no reviews yet. */
  readonly rating: number;
  readonly reviews: number;

  readonly type: ProductType;
  readonly shape: string;
  readonly pattern: string;
  readonly season?: Season;
  /** Standard normal: how much everybody likes it, whatever their taste. */
  readonly appeal: number;
  /** Where its price lies within its kind, 0 cheapest to 1 dearest. */
  readonly priceLevel: number;
  /** Position of `createdAt` before the catalogue's date, in days. */
  readonly ageDays: number;
}
