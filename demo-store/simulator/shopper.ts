// SPDX-License-Identifier: MIT
import type { Product } from "../catalogue/product.ts";
import type { Random } from "../catalogue/random.ts";
import { styles } from "../catalogue/vocabulary.ts";
import { type Persona, personas } from "./personas.ts";
import { categoryOf, type StoreMap } from "./storeMap.ts";

/** One imaginary shopper. All tastes are log-weights: 0 is indifference, 1 makes a product e times as likely. */
export interface Shopper {
  readonly id: string;
  /** Relative number of visits. */
  readonly activity: number;
  /** Chance that a visit is only a look round. */
  readonly windowShopping: number;
  /** How readily a wish becomes a purchase. */
  readonly decisiveness: number;
  /** By category path. */
  readonly interest: ReadonlyMap<string, number>;
  readonly style: Readonly<Record<string, number>>;
  readonly color: ReadonlyMap<string, number>;
  readonly brand: ReadonlyMap<string, number>;
  /** Preferred place in a kind's price range, 0…1. */
  readonly priceLevel: number;
  /** Audiences that are not hers, unless she buys a present. */
  readonly avoids: ReadonlySet<string>;
  /** Product id → day of the last purchase. */
  readonly bought: Map<string, number>;
}

/** Spread of the tastes that no persona explains. */
const spread = { interest: 0.55, style: 0.45, color: 0.55, brand: 0.5 } as const;
const personaStyleBonus = 0.9;
/** A second persona counts as much, a third half. */
const personaWeights = [1, 0.9, 0.5] as const;
const indifference = -2.2;

export function makeShopper(number: number, store: StoreMap, random: Random): Shopper {
  const mine = choosePersonas(random);
  const interest = new Map(
    store.categories.map((category) => {
      const department = category.split(" > ")[0] ?? "";
      const draws = mine.map(
        (persona, i) => (personaWeights[i] ?? 0) * (persona.draws[category] ?? persona.draws[department] ?? 0),
      );
      return [category, indifference + Math.max(...draws) + spread.interest * random.normal()] as const;
    }),
  );
  const favourites = new Set(mine.flatMap((persona) => persona.styles.slice(0, 1 + random.index(2))));
  const style = Object.fromEntries(
    styles.map((name) => [name, (favourites.has(name) ? personaStyleBonus : 0) + spread.style * random.normal()]),
  );
  const audience = mine.some((p) => p.name === "plain dresser")
    ? "women"
    : mine.some((p) => p.name === "dresser") || random.chance(0.5)
      ? "men"
      : "women";
  const taste = (values: readonly string[], scale: number) => new Map(values.map((value) => [value, scale * random.normal()]));
  return {
    id: `C${10000 + number}`,
    activity: Math.min(14, (1 - random.next()) ** -0.75),
    windowShopping: random.between(0.08, 0.42),
    decisiveness: 0.7 * random.normal(),
    interest,
    style,
    color: taste(store.colors, spread.color),
    brand: taste(store.brands, spread.brand),
    priceLevel: Math.min(1, Math.max(0, 0.45 + 0.25 * random.normal())),
    avoids: new Set([audience, ...(mine.some((p) => p.name === "parent") ? [] : ["kids"])]),
    bought: new Map(),
  };
}

/** How much the shopper likes a product, before season and position. */
export function liking(shopper: Shopper, product: Product): number {
  return (
    (shopper.interest.get(categoryOf(product)) ?? indifference) +
    (shopper.style[product.style] ?? 0) +
    (shopper.color.get(product.color) ?? 0) +
    (shopper.brand.get(product.brand) ?? 0) -
    1.6 * Math.abs(product.priceLevel - shopper.priceLevel) +
    0.6 * product.appeal -
    (shopper.avoids.has(product.audience) ? 2.5 : 0)
  );
}

function choosePersonas(random: Random): Persona[] {
  const count = 1 + random.weightedIndex([0.3, 0.5, 0.2]);
  const left = [...personas];
  return Array.from({ length: count }, () => left.splice(random.weightedIndex(left.map((p) => p.share)), 1)[0] as Persona);
}
