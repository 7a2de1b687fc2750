// SPDX-License-Identifier: MIT
import type { Product } from "../catalogue/product.ts";
import type { Random } from "../catalogue/random.ts";
import { seasonEffect } from "./season.ts";
import { liking, type Shopper } from "./shopper.ts";
import { categoryOf, type StoreMap } from "./storeMap.ts";

export interface VisitEvent {
  readonly seconds: number;
  readonly type: "view" | "wishlist" | "cart" | "remove" | "purchase";
  readonly product: Product;
  readonly dwellSeconds?: number;
}

export interface Visit {
  readonly events: readonly VisitEvent[];
  /** Empty when nothing was bought. */
  readonly basket: ReadonlyMap<Product, number>;
}

/** What brings somebody in. */
export type Mission = "browse" | "target" | "gift" | "rebuy" | "window";

export interface Occasion {
  readonly mission: Mission;
  readonly day: number;
  readonly month: number;
  /** Products to buy again on a `rebuy` visit. */
  readonly due: readonly Product[];
  /** Category of the running campaign: its goods get more looks. */
  readonly campaign: string;
  readonly isListed: (product: Product) => boolean;
}

/** Mean number of product views, and how far a liked product is from the cart (log-odds). */
const missionHabits: Readonly<Record<Mission, { views: number; reluctance: number }>> = {
  browse: { views: 7, reluctance: 3.3 },
  target: { views: 5, reluctance: 2.2 },
  gift: { views: 6, reluctance: 2.6 },
  rebuy: { views: 2, reluctance: 1.1 },
  window: { views: 2.2, reluctance: 6.5 },
};

const wishlistReluctance = 5.6;
/** Who has put one frying pan into the cart seldom wants a second. */
const substituteReluctance = 2.2;

/** Log-weight lost per position down a list: the tenth product is half as likely as the first. */
const positionLoss = 0.07;
const campaignEffect = 0.7;
const visibleInList = 36;
const randomStep = 0.05;
const checkoutChance = 0.62;
/** Likelihood of each next step: similar item, back to the list, something that goes with it, search, another category. */
const stepWeights = [0.33, 0.32, 0.13, 0.1, 0.12] as const;

/** Plays one visit. The shopper's purchases are remembered in `shopper.bought`. */
export function playVisit(shopper: Shopper, store: StoreMap, occasion: Occasion, random: Random): Visit {
  const habits = missionHabits[occasion.mission];
  const events: VisitEvent[] = [];
  const cart = new Map<Product, number>();
  const seen = new Set<Product>();
  let clock = 0;

  const wishes = new Map<Product, number>();
  const wish = (product: Product): number => {
    const known = wishes.get(product);
    if (known !== undefined) return known;
    const present =
      occasion.mission === "gift" ? (product.type.gift ? 1.8 : -1) + (shopper.avoids.has(product.audience) ? 2.5 : 0) : 0;
    const campaign = categoryOf(product) === occasion.campaign ? campaignEffect : 0;
    const total = liking(shopper, product) + seasonEffect(product.season, occasion.month) + present + campaign;
    wishes.set(product, total);
    return total;
  };
  const choose = (list: readonly Product[]): Product | undefined => {
    let best: Product | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [position, product] of list.slice(0, visibleInList).entries()) {
      if (seen.has(product) || !occasion.isListed(product)) continue;
      const score = wish(product) - positionLoss * position + random.gumbel();
      if (score > bestScore) [best, bestScore] = [product, score];
    }
    return best;
  };
  const chooseCategory = (): readonly Product[] => {
    const scores = store.categories.map((name) => {
      const first = store.listing.get(name)?.[0] as Product;
      const gift = occasion.mission === "gift" && first.type.gift ? 1 : 0;
      return Math.exp(
        (shopper.interest.get(name) ?? 0) +
          seasonEffect(first.season, occasion.month) +
          (name === occasion.campaign ? campaignEffect : 0) +
          gift,
      );
    });
    return store.listing.get(store.categories[random.weightedIndex(scores)] as string) ?? [];
  };
  const view = (product: Product, reluctance: number): void => {
    seen.add(product);
    const pleasure = wish(product);
    const dwellSeconds = Math.max(2, Math.round(Math.exp(2.7 + 0.22 * pleasure + 0.7 * random.normal())));
    events.push({ seconds: clock, type: "view", product, dwellSeconds });
    clock += dwellSeconds + 2 + random.index(9);
    if (random.chance(logistic(pleasure - wishlistReluctance))) events.push({ seconds: clock, type: "wishlist", product });
    const soldOut = product.stock === 0;
    const enough = [...cart.keys()].some((other) => other.type === product.type && !product.type.buyAgain)
      ? substituteReluctance
      : 0;
    if (!soldOut && random.chance(logistic(pleasure + shopper.decisiveness - reluctance - enough))) addToCart(product);
  };
  const addToCart = (product: Product): void => {
    const severalTimes = product.price < 12 && random.chance(0.3);
    cart.set(product, severalTimes ? 2 + random.index(2) : 1);
    events.push({ seconds: clock, type: "cart", product });
    clock += 2 + random.index(5);
    // A thing in the cart calls for what goes with it.
    if (cart.size < 5 && random.chance(0.4)) {
      const companion = choose(store.companions.get(product) ?? []);
      if (companion) view(companion, habits.reluctance - 1.9);
    }
  };
  const nextFrom = (current: Product): Product | undefined => {
    if (random.chance(randomStep)) return choose(random.shuffled(store.listing.get(random.pick(store.categories)) ?? []));
    switch (random.weightedIndex(stepWeights)) {
      case 0:
        return choose(store.similar.get(current) ?? []);
      case 1:
        return choose(store.listing.get(categoryOf(current)) ?? []);
      case 2:
        return choose(store.companions.get(current) ?? []);
      case 3:
        return choose(store.kind.get(current.type.key) ?? []);
      default:
        return choose(chooseCategory());
    }
  };

  for (const product of occasion.due) view(product, habits.reluctance - 2);
  let current = choose(chooseCategory());
  const viewsLeft = Math.max(1, Math.round(-habits.views * Math.log(1 - 0.95 * random.next())));
  for (let i = 0; i < viewsLeft && current && seen.size < 40; i++) {
    view(current, habits.reluctance);
    current = nextFrom(current);
  }
  for (const product of cart.keys()) {
    if (!random.chance(0.08)) continue;
    cart.delete(product);
    events.push({ seconds: clock, type: "remove", product });
    clock += 2;
  }
  if (cart.size === 0 || !random.chance(checkoutChance)) return { events, basket: new Map() };
  clock += 60 + random.index(180);
  for (const product of cart.keys()) {
    events.push({ seconds: clock, type: "purchase", product });
    shopper.bought.set(product.id, occasion.day);
  }
  return { events, basket: cart };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
