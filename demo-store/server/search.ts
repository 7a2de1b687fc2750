// SPDX-License-Identifier: MIT
import type { Shop } from "./shop.ts";
import type { StoreItem } from "./storeItem.ts";

/** What a word found in the title, brand, category or description is worth. */
const worth = { title: 5, brand: 3, category: 3, description: 1 } as const;

/** Items in which every word of the query begins some word, best first. */
export function search(shop: Shop, query: string): StoreItem[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const found: [number, StoreItem][] = [];
  for (const item of shop.bestKnown) {
    const score = scoreOf(item, wanted);
    if (score > 0) found.push([score, item]);
  }
  return found.sort((a, b) => b[0] - a[0]).map(([, item]) => item);
}

function scoreOf(item: StoreItem, wanted: readonly string[]): number {
  const fields = [
    [wordsOf(item.title), worth.title],
    [wordsOf(item.brand), worth.brand],
    [wordsOf(item.category.join(" ")), worth.category],
    [wordsOf(item.description), worth.description],
  ] as const;
  let total = 0;
  for (const word of wanted) {
    let best = 0;
    for (const [words, value] of fields) {
      if (value > best && words.some((candidate) => candidate.startsWith(word))) best = value;
    }
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

/** Lower-case words without accents; a plural s is dropped so that "mugs" finds a mug. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
}
