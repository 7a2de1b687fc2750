// SPDX-License-Identifier: MIT
// Vague queries and the rules of what fits them: bench/search/vague/README.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { paths } from "../support/paths.mjs";
import { within } from "./timing.mjs";

const matches = (rule, text) => rule === undefined || new RegExp(rule, "i").test(text);

export function vagueQueries(name) {
  return parse(readFileSync(join(paths.root, `bench/search/vague/${name}.yaml`), "utf8"));
}

export const fits = ({ kind, text, below }, product) =>
  matches(kind, `${product.title} ${product.category}`) &&
  matches(text, `${product.title} ${product.tags.join(" ")} ${product.description}`) &&
  (below === undefined || product.price <= below);

/** { share: of the queries with a fitting product among the first five, asked: how many of them the time allowed }. */
export function answered(search, queries, products, patienceMillis) {
  const byId = new Map(products.map((product) => [product.id, product]));
  const good = within(patienceMillis, queries, (query) =>
    search(query.ask, 5)
      .slice(0, 5)
      .some((id) => fits(query, byId.get(id))),
  );
  return { share: good.filter(Boolean).length / good.length, asked: good.length };
}
