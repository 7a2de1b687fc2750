// SPDX-License-Identifier: MIT
// The shopper's own ranking blended into search: the engine scores what was found, as it scores a shelf's cards.
import type { Nearshelf } from "../sdk/api";

export interface Found {
  index: number;
  score: number;
}

/**
 * Relevance first: `dial`, 0 … 1, is how much relevance the item that suits the shopper best gains over the one that suits least, in shares of
 * the best item's relevance. The order stands while the engine knows nothing.
 */
export async function personalRank(
  api: Nearshelf | null,
  ids: readonly string[],
  found: Found[],
  dial: number,
): Promise<Found[]> {
  const most = found.length;
  if (!api || !(dial > 0) || most < 2) return found;
  const held = found.map(({ index }) => ids[index] ?? "");
  const shelf = await api.shelf({ strategy: "recommendedForYou", held, count: Math.min(100, most), dryRun: true });
  if (shelf?.level !== "personal") return found;
  const suits = new Map(shelf.items.map(({ heldPosition }, place) => [heldPosition, 1 - place / most]));
  const best = Math.abs(found[0]?.score ?? 0) || 1;
  return found
    .map((item, position) => ({ ...item, score: item.score + dial * best * (suits.get(position) ?? 0) }))
    .sort((a, b) => b.score - a.score);
}
