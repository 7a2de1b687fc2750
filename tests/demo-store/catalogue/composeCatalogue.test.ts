// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { catalogueCsv } from "../../../demo-store/catalogue/catalogueCsv.ts";
import { demoCatalogue } from "../demoCatalogue.ts";

const products = demoCatalogue();

test("the store is large and two levels deep", () => {
  expect(products.length).toBeGreaterThanOrEqual(640);
  expect(new Set(products.map((p) => p.category[0])).size).toBeGreaterThanOrEqual(12);
  expect(new Set(products.map((p) => p.category.join(" > "))).size).toBeGreaterThanOrEqual(50);
});

test("no two products share an id or a title", () => {
  expect(new Set(products.map((p) => p.id)).size).toBe(products.length);
  expect(new Set(products.map((p) => p.title)).size).toBe(products.length);
});

test("no placeholder of the grammar reaches a shopper", () => {
  for (const { title, description } of products) {
    expect(`${title} ${description}`).not.toMatch(/[{}]|undefined| {2}|^ | $/);
  }
});

test("descriptions hold two to four sentences", () => {
  for (const { description } of products) {
    const sentences = description.split(/(?<=[.!?])\s+(?=\p{Lu}|\d)/u);
    expect(sentences.length, description).toBeGreaterThanOrEqual(2);
    expect(sentences.length, description).toBeLessThanOrEqual(7);
  }
});

test("every price covers its cost and every crossed-out price is higher", () => {
  for (const { price, cost, compareAt } of products) {
    expect(price).toBeGreaterThan(cost);
    if (compareAt !== undefined) expect(compareAt).toBeGreaterThan(price);
  }
});

test("some products are sold out and some are new", () => {
  expect(products.filter((p) => p.stock === 0).length).toBeGreaterThan(10);
  expect(products.filter((p) => p.tags.includes("new")).length).toBeGreaterThan(50);
});

test("the same seed gives the same bytes and another seed does not", () => {
  expect(catalogueCsv(demoCatalogue())).toBe(catalogueCsv(products));
  expect(catalogueCsv(demoCatalogue("elsewhere"))).not.toBe(catalogueCsv(products));
});
