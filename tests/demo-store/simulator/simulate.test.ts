// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Product } from "../../../demo-store/catalogue/product.ts";
import { ordersCsv, sessionsCsv } from "../../../demo-store/simulator/historyCsv.ts";
import { simulate } from "../../../demo-store/simulator/simulate.ts";
import { demoCatalogue } from "../demoCatalogue.ts";

const products = demoCatalogue();
const params = { seed: "test", endDate: "2026-06-30", days: 60, sessions: 3000, shoppers: 900 };
const visits = simulate(products, params);

test("the same seed gives the same history", () => {
  const again = simulate(products, params);
  expect(sessionsCsv(again)).toBe(sessionsCsv(visits));
  expect(ordersCsv(again, "test")).toBe(ordersCsv(visits, "test"));
});

test("nobody looks at a product before the store has it", () => {
  for (const { start, events } of visits) {
    const day = new Date(start * 1000).toISOString().slice(0, 10);
    for (const { product } of events) expect(product.createdAt <= day, `${product.id} on ${day}`).toBe(true);
  }
});

test("nothing sold out is bought, and nothing is bought that was not in the cart", () => {
  for (const { basket, events } of visits) {
    for (const product of basket.keys()) {
      expect(product.stock).toBeGreaterThan(0);
      expect(events.some((e) => e.type === "cart" && e.product === product)).toBe(true);
    }
  }
});

test("views are skewed towards what is popular but reach almost everything", () => {
  const views = new Map<Product, number>();
  for (const { events } of visits)
    for (const { type, product } of events) if (type === "view") views.set(product, (views.get(product) ?? 0) + 1);
  const counts = [...views.values()].sort((a, b) => b - a);
  const all = counts.reduce((sum, n) => sum + n, 0);
  const topTenth = counts.slice(0, Math.round(products.length / 10)).reduce((sum, n) => sum + n, 0);
  expect(topTenth / all).toBeGreaterThan(0.2);
  expect(topTenth / all).toBeLessThan(0.6);
  expect(views.size / products.length).toBeGreaterThan(0.85);
});

test("what goes together is bought together more often than chance", () => {
  const baskets = visits.map(({ basket }) => [...basket.keys()]).filter((basket) => basket.length > 1);
  const pairs = baskets.flatMap((basket) => basket.flatMap((a) => basket.filter((b) => b !== a).map((b) => [a, b] as const)));
  const share = (list: readonly (readonly [Product, Product])[]) =>
    list.filter(([a, b]) => a.type.goesWith?.includes(b.type.key)).length / list.length;
  const bought = baskets.flat();
  const byChance = pairs.map(([a], i) => [a, bought[(i * 7919) % bought.length] as Product] as const);
  expect(share(pairs)).toBeGreaterThan(4 * share(byChance));
});
