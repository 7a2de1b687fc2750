// SPDX-License-Identifier: MIT
// What the demo store sells, for journeys that need products of one taste.
import { readFileSync } from "node:fs";
import { demo } from "./places";

interface Product {
  id: string;
  title: string;
  category: string[];
  stock: number;
}

const products = JSON.parse(readFileSync(`${demo}/items.json`, "utf8")) as Product[];
const byId = new Map(products.map((product) => [product.id, product]));

/** Ids of the first products in stock of a category such as "Garden > Plants". */
export const someOf = (category: string, count: number): string[] =>
  products
    .filter((product) => product.category.join(" > ") === category && product.stock > 0)
    .slice(0, count)
    .map(({ id }) => id);

export const departmentOf = (id: string): string => byId.get(id)?.category[0] ?? "";
export const titleOf = (id: string): string => byId.get(id)?.title ?? "";

/** How many of these products belong to a department. */
export const countIn = (department: string, ids: readonly string[]): number =>
  ids.filter((id) => departmentOf(id) === department).length;
