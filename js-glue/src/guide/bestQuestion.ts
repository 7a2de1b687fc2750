// SPDX-License-Identifier: MIT
// Which question narrows what was found the most.
import type { FacetCount } from "../search/searchCodec";

export interface Question {
  facet: string;
  /** Commonest first. */
  answers: FacetCount[];
}

const mostAnswers = 5;

/**
 * The facet whose answer is expected to leave the fewest items: the one of largest entropy over the items found, those without a value
 * counting against it. null when no facet tells them apart. `asked`: facets that were asked about before.
 */
export function bestQuestion(counts: readonly FacetCount[], asked: ReadonlySet<string>): Question | null {
  const byFacet = new Map<string, FacetCount[]>();
  for (const count of counts) byFacet.set(count.facet, [...(byFacet.get(count.facet) ?? []), count]);
  const most = Math.max(...[...byFacet.values()].map((values) => values.reduce((sum, { items }) => sum + items, 0)), 1);
  let best: Question | null = null;
  let largest = 0.2;
  for (const [facet, values] of byFacet) {
    if (asked.has(facet) || values.length < 2) continue;
    const all = values.reduce((sum, { items }) => sum + items, 0);
    const entropy = values.reduce((sum, { items }) => sum - (items / all) * Math.log2(items / all), 0);
    const worth = (entropy * all) / most;
    if (worth <= largest) continue;
    largest = worth;
    best = { facet, answers: values.slice(0, mostAnswers) };
  }
  return best;
}
