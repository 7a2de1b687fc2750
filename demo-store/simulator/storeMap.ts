// SPDX-License-Identifier: MIT
import type { Product } from "../catalogue/product.ts";

export const categoryOf = (product: Product): string => product.category.join(" > ");

/** The ways through the store: lists in the order a shopper finds them, look-alikes, and what goes with what. */
export interface StoreMap {
  readonly categories: readonly string[];
  readonly brands: readonly string[];
  readonly colors: readonly string[];
  readonly listing: ReadonlyMap<string, readonly Product[]>;
  /** By the key of the kind ("fryingPan"), best known first. */
  readonly kind: ReadonlyMap<string, readonly Product[]>;
  readonly similar: ReadonlyMap<Product, readonly Product[]>;
  readonly companions: ReadonlyMap<Product, readonly Product[]>;
}

const similarCount = 10;
const companionsPerKind = 6;

export function mapStore(products: readonly Product[]): StoreMap {
  // The store lists what sells; what sells is what most people like.
  const ranked = [...products].sort((a, b) => b.appeal - a.appeal || (a.id < b.id ? -1 : 1));
  const listing = groupBy(ranked, categoryOf);
  const kind = groupBy(ranked, (p) => p.type.key);
  const similar = new Map(products.map((p) => [p, mostAlike(p, listing.get(categoryOf(p)) ?? [], similarCount)] as const));
  const companions = new Map(
    products.map((p) => {
      const kinds = p.type.goesWith ?? [];
      return [p, kinds.flatMap((key) => mostAlike(p, kind.get(key) ?? [], companionsPerKind))] as const;
    }),
  );
  const distinct = (of: (p: Product) => string) => [...new Set(products.map(of))];
  return {
    categories: [...listing.keys()],
    brands: distinct((p) => p.brand),
    colors: distinct((p) => p.color),
    listing,
    kind,
    similar,
    companions,
  };
}

/** Same kind, then style, colour, brand and price class: what people see as alike, and what they combine. */
function likeness(a: Product, b: Product): number {
  return (
    (a.type.key === b.type.key ? 3 : 0) +
    (a.style === b.style ? 1.5 : 0) +
    (a.color === b.color ? 1 : 0) +
    (a.brand === b.brand ? 0.7 : 0) +
    (a.material === b.material ? 0.7 : 0) -
    1.2 * Math.abs(a.priceLevel - b.priceLevel) +
    0.25 * b.appeal
  );
}

function mostAlike(product: Product, among: readonly Product[], count: number): Product[] {
  const scored = among.filter((other) => other !== product).map((other) => [likeness(product, other), other] as const);
  return scored
    .sort((a, b) => b[0] - a[0] || (a[1].id < b[1].id ? -1 : 1))
    .slice(0, count)
    .map(([, other]) => other);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
