// SPDX-License-Identifier: MIT

/** One product as the store shows it: a row of the items file, whoever made it. */
export interface StoreItem {
  readonly id: string;
  readonly title: string;
  /** "" where unknown; so is every text below. */
  readonly brand: string;
  /** From the department down: ["Kitchen", "Cookware"]. */
  readonly category: readonly string[];
  /** null: not for sale at a known price. */
  readonly price: number | null;
  readonly oldPrice?: number;
  /** Page of the product. */
  readonly url: string;
  readonly image: string;
  /** null: unknown, taken as available. */
  readonly stock: number | null;
  readonly description: string;
  readonly rating?: number;
  readonly reviews?: number;
  /** ISO date. */
  readonly createdAt?: string;
  /** Shown as a table on the product page. */
  readonly attributes?: Readonly<Record<string, string>>;
}
