// SPDX-License-Identifier: MIT
// Judged queries made from a catalogue's own columns: what the index is not given – category and tags – says what is right. A query asks for
// a kind of thing with one or two of its tags; 3: kind and all tags, 2: kind and one of two, 1: the kind alone. Every sixth has a typing mistake. Queries
// are split by a hash of their words into a half to choose parameters on and a half to report.
import { createHash } from "node:crypto";
import { chanceOf, pick } from "./chance.mjs";
import { oneEdit } from "./misspell.mjs";

const storeWords = /ship from|issues|^[A-Z]/;

/** Last level of a category as words: "Lounge Set". */
const kindOf = (product) => product.category.split(">").at(-1).trim().toLowerCase();

/** What a product is like: its tags, or where a catalogue has none the colours and materials its title begins with. */
const traitsOf = (product) =>
  product.tags.length > 0
    ? product.tags
        .filter((tag) => tag && !storeWords.test(tag) && tag.toLowerCase() !== kindOf(product))
        .map((tag) => tag.toLowerCase())
    : [];

export function judgedQueries(products, count) {
  const chance = chanceOf(7);
  const queries = new Map();
  for (let tries = 0; queries.size < count && tries < count * 20; ++tries) {
    const product = pick(products, chance);
    const traits = traitsOf(product);
    const kind = kindOf(product);
    if (!kind || traits.length === 0) continue;
    const wanted = [...new Set([pick(traits, chance), ...(chance() < 0.5 ? [pick(traits, chance)] : [])])];
    const grades = new Map();
    for (const other of products) {
      if (kindOf(other) !== kind) continue;
      const having = traitsOf(other);
      const met = wanted.filter((trait) => having.includes(trait)).length;
      grades.set(other.id, met === wanted.length ? 3 : met > 0 ? 2 : 1);
    }
    if ([...grades.values()].filter((grade) => grade === 3).length < 3) continue;
    const words = `${wanted.join(" ")} ${kind}`.split(/\s+/);
    if (chance() < 1 / 6) {
      const at = words.findIndex((word) => word.length > 4);
      if (at >= 0) words[at] = oneEdit(words[at], chance);
    }
    queries.set(words.join(" "), grades);
  }
  return queries;
}

export const isReported = (query) => createHash("sha256").update(query).digest()[0] % 2 === 1;

export function judgmentsCsv(queries, keep) {
  const rows = ["query,product,grade"];
  for (const [query, grades] of queries)
    if (keep(query)) for (const [id, grade] of grades) rows.push(`"${query.replaceAll('"', "")}",${id},${grade}`);
  return `${rows.join("\n")}\n`;
}
