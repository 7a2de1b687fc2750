// SPDX-License-Identifier: MIT
import type { Random } from "./random.ts";

export interface PriceTag {
  readonly price: number;
  readonly compareAt?: number;
  readonly cost: number;
}

/** Share of products on sale, and by how much the crossed-out price is higher. */
const saleShare = 0.14;
const saleRaise: readonly [number, number] = [1.15, 1.45];
/** Share of the regular price that remains after buying the goods in. */
const marginRange: readonly [number, number] = [0.34, 0.66];

/**
 * A price at `level` (0…1) of a range, on a logarithmic scale because shops space prices by ratio, with an ending that
 * fits the brand: dearer brands round, cheaper ones end in 95 or 99.
 */
export function makePrice(range: readonly [number, number], level: number, brandLevel: number, random: Random): PriceTag {
  const [low, high] = range;
  const regular = withEnding(low * (high / low) ** level * brandLevel, brandLevel);
  const cost = Math.round(regular * (1 - random.between(...marginRange)) * 100) / 100;
  if (!random.chance(saleShare)) return { price: regular, cost };
  const compareAt = withEnding(regular * random.between(...saleRaise), brandLevel);
  return compareAt > regular ? { price: regular, compareAt, cost } : { price: regular, cost };
}

function withEnding(price: number, brandLevel: number): number {
  if (price >= 150) return Math.max(5, Math.round(price / 10) * 10 - (brandLevel > 1.05 ? 0 : 1));
  if (price >= 40) return brandLevel > 1.05 ? Math.round(price) : Math.round(price) - 0.05;
  if (price >= 10) return brandLevel > 1.05 ? Math.round(price * 2) / 2 : Math.round(price) - (brandLevel < 0.9 ? 0.01 : 0.05);
  return brandLevel > 1.05 ? Math.round(price * 4) / 4 : Math.max(0.95, Math.round(price) - 0.05);
}
