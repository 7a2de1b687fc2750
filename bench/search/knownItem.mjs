// SPDX-License-Identifier: MIT
// Known items: a shopper remembers three words of one product. A query's words, or words that begin alike, together stand in ten products at most, so that a
// sound engine can show the product among its first ten.
import { chanceOf, pick } from "./chance.mjs";
import { oneEdit, swapLetters, twoEdits } from "./misspell.mjs";
import { within } from "./timing.mjs";

/** Grammar's words are no memory of a product, and engines leave them out. */
const grammar = new Set("a an and at by down for in of off on or out s the to up with".split(" "));

const wordsIn = (text) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => !grammar.has(word));

/** What other forms of the word begin with, roughly: engines may well find them too. */
const stemOf = (word) => word.slice(0, Math.max(3, word.length - 2));

/** Mistakes are made in the longest word, which must have so many letters. */
const kinds = {
  exact: { least: 1, change: (word) => word },
  prefix: { least: 4, last: true, change: (word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))) },
  "1 typo": { least: 5, change: oneEdit },
  "2 typos": { least: 8, change: twoEdits },
  transposition: { least: 5, change: swapLetters },
};

export const knownKinds = Object.keys(kinds);

/** { kind: [{ text, id, unfinished }] } */
export function knownItems(products, count) {
  const chance = chanceOf(11);
  const holders = new Map();
  const words = products.map((product) =>
    wordsIn([product.title, product.category, ...product.tags, product.description].join(" ")),
  );
  for (const [i, list] of words.entries()) for (const word of list) holders.set(word, (holders.get(word) ?? new Set()).add(i));

  const vocabulary = [...holders.keys()];
  const beginning = new Map();
  const likeWord = (start) => {
    if (!beginning.has(start)) {
      const having = new Set();
      for (const word of vocabulary) if (word.startsWith(start)) for (const i of holders.get(word)) having.add(i);
      beginning.set(start, [...having]);
    }
    return beginning.get(start);
  };

  const draw = ({ least, last, change }) => {
    for (;;) {
      const i = Math.floor(chance() * products.length);
      const title = wordsIn(products[i].title);
      const long = title.filter((word) => word.length >= least && /^[a-z]+$/.test(word));
      if (title.length < 3 || long.length === 0) continue;
      const wrong = pick(long, chance);
      const others = title.filter((word) => word !== wrong).sort(() => chance() - 0.5);
      const chosen = [wrong, ...others.slice(0, 2)];
      const changed = change(wrong, chance);
      let shared = likeWord(last ? changed : stemOf(wrong));
      for (const word of chosen.slice(1)) {
        const having = new Set(likeWord(stemOf(word)));
        shared = shared.filter((other) => having.has(other));
      }
      if (shared.length > 10) continue;
      const rest = chosen.slice(1);
      return { text: (last ? [...rest, changed] : [changed, ...rest]).join(" "), id: products[i].id, unfinished: last === true };
    }
  };
  return Object.fromEntries(Object.entries(kinds).map(([kind, rule]) => [kind, Array.from({ length: count }, () => draw(rule))]));
}

/** { hits: share found among the first ten, asked: how many of the queries the time allowed }. */
export function hitRate(search, queries, patienceMillis) {
  const found = within(patienceMillis, queries, ({ text, id, unfinished }) => search(text, 10, unfinished).includes(id));
  return { hits: found.filter(Boolean).length / found.length, asked: found.length };
}
