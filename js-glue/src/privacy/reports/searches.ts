// SPDX-License-Identifier: MIT
// What a contribution of mode `split` may tell of searches: of one of last week's, chosen by chance, whether anything was found and of which
// category most. Of each week no more than that one is kept, and never a word of what was typed.
import { Rescue } from "../../generated/numbers";
import { type Chance, type Ledger, weekOf } from "./ledger";

export interface KeptSearch {
  week: number;
  /** Searches of that week, of which this is one. */
  count: number;
  found: boolean;
  category: string;
}

/** The detail of the event `nearshelf:search`. */
export interface SearchDetail {
  rescue: Rescue;
  category: string;
}

/** Answers in which no product holds any of the words. */
const withoutWords: readonly Rescue[] = [Rescue.meaning, Rescue.popular];
/** Keystrokes this close together are one search. */
export const searchPauseMillis = 2000;
export function noteSearch(ledger: Ledger, { rescue, category }: SearchDetail, now: number, chance: Chance): void {
  const week = weekOf(now);
  const recent = (ledger.searches ?? []).filter((kept) => kept.week >= week - 1);
  const before = recent.find((kept) => kept.week === week);
  const count = (before?.count ?? 0) + 1;
  // Each of a week's searches is as likely as another to be the one that is kept.
  const chosen = before && chance(count) > 0 ? before : { found: !withoutWords.includes(rescue), category };
  ledger.searches = [...recent.filter((kept) => kept !== before), { ...chosen, week, count }];
}

/** The name among `values` that answers a task of this name, or "none". */
export function searchAnswer({ searches }: Ledger, name: string, values: readonly string[], now: number): string {
  const told = searches?.find(({ week }) => week === weekOf(now) - 1);
  if (!told) return "none";
  if (name === "searchResult") return told.found ? "found" : "nothing";
  return values.includes(told.category) ? told.category : "none";
}
