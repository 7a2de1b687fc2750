// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { drawProduct } from "../../../demo-store/pictures/drawProduct.ts";
import { loadShapes } from "../../../demo-store/pictures/shapes.ts";
import { demoCatalogue } from "../demoCatalogue.ts";

const book = loadShapes("demo-store/pictures/shapes");
const products = demoCatalogue();

test("every product is drawn, with no colour or motif left open", () => {
  for (const product of products) expect(drawProduct(product, book)).not.toMatch(/\$[a-z]|<motif|undefined|NaN/i);
});

test("every drawing is used by some product", () => {
  const used = new Set(products.map((p) => p.shape));
  expect([...book.shapes.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test("every motif a product names exists", () => {
  const named = products.map((p) => p.pattern).filter((name) => /^(motif|cover)/.test(name));
  expect(named.filter((name) => !book.motifs.has(name))).toEqual([]);
});

test("a shape nobody has drawn is named", () => {
  expect(() => drawProduct({ id: "X1", shape: "unicorn", color: "red", pattern: "plain" }, book)).toThrow(
    'shape "unicorn" (product X1)',
  );
});
