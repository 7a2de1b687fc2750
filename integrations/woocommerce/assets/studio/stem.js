// SPDX-License-Identifier: GPL-2.0-or-later
// What words have in common, by Snowball's algorithms; the package brings them along.
import stemmers from "snowball-stemmers";

const known = new Map();

/** The stem of a word, or null where nobody knows the language. */
export function stem(language, word) {
  if (!known.has(language)) known.set(language, stemmers.algorithms().includes(language) ? stemmers.newStemmer(language) : null);
  return known.get(language)?.stem(word) ?? null;
}
