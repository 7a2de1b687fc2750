// SPDX-License-Identifier: MIT
// A made-up store whose shoppers want something else than they bought last season: categories rose and fell, and some items are new.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** mulberry32: small, seeded, good enough to draw shoppers. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const categoryCount = 12;
const itemsPerCategory = 50;
const newPerCategory = 6;
const lastSeason = [0.2, 0.16, 0.13, 0.11, 0.09, 0.08, 0.06, 0.05, 0.04, 0.03, 0.03, 0.02];
const thisSeason = [0.06, 0.08, 0.05, 0.14, 0.05, 0.17, 0.05, 0.14, 0.03, 0.04, 0.15, 0.04];

/** Zipf over a category's items; this season they are shuffled by a third, and new items take places anywhere. */
function weights(random, shares, isNow) {
  const items = [];
  for (let category = 0; category < categoryCount; ++category) {
    const places = Array.from({ length: itemsPerCategory }, (_, rank) => rank);
    for (let i = 0; isNow && i < itemsPerCategory / 3; ++i) {
      const [a, b] = [Math.floor(random() * itemsPerCategory), Math.floor(random() * itemsPerCategory)];
      [places[a], places[b]] = [places[b], places[a]];
    }
    const raw = places.map((rank, i) => (!isNow && i >= itemsPerCategory - newPerCategory ? 0 : 1 / (rank + 1)));
    const sum = raw.reduce((a, b) => a + b);
    for (const one of raw) items.push((shares[category] * one) / sum);
  }
  return items;
}

export function makeSeason(seed) {
  const random = seeded(seed);
  return {
    random,
    categories: Array.from({ length: categoryCount }, (_, i) => `Category ${i + 1}`),
    ids: Array.from({ length: categoryCount * itemsPerCategory }, (_, i) => `item-${i}`),
    categoryOf: (item) => Math.floor(item / itemsPerCategory),
    before: weights(random, lastSeason, false),
    now: weights(random, thisSeason, true),
  };
}

/** Draws from weights that sum to one. */
export function drawer(weightsOf, random) {
  const ends = [];
  let sum = 0;
  for (const weight of weightsOf) {
    sum += weight;
    ends.push(sum);
  }
  return () => {
    const at = random() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** The exports of last season: `orders` 0 is a store that only has its catalogue. */
export function writeExports(folder, season, orders) {
  const rows = season.ids.map(
    (id, item) => `${id},Thing ${item},${season.categories[season.categoryOf(item)]},${10 + (item % 40)}`,
  );
  writeFileSync(join(folder, "products.csv"), `id,title,category,price\n${rows.join("\n")}\n`);
  if (orders === 0) return { catalog: join(folder, "products.csv") };
  const draw = drawer(season.before, season.random);
  const start = Date.UTC(2026, 2, 1);
  const lines = Array.from({ length: orders }, (_, order) => {
    const date = new Date(start + (order / orders) * 180 * 86_400_000).toISOString().slice(0, 10);
    return `o${order},${season.ids[draw()]},1,${date}`;
  });
  writeFileSync(join(folder, "orders.csv"), `order_id,product_id,quantity,date\n${lines.join("\n")}\n`);
  return { catalog: join(folder, "products.csv"), orders: join(folder, "orders.csv") };
}

const itemsPerShopper = 4;

/** What one browser would say: her items of this season, and the category most of them lie in. */
export function drawShopper(season, draw) {
  const items = new Set();
  while (items.size < itemsPerShopper) items.add(draw());
  const counts = new Map();
  for (const item of items) counts.set(season.categoryOf(item), (counts.get(season.categoryOf(item)) ?? 0) + 1);
  const category = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  return { items: [...items], category };
}
