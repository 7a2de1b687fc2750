// SPDX-License-Identifier: MIT
// Two profiles of one shopper become one. Nothing is added up, so that carrying a profile over twice, or there and back, changes nothing.
import { type Evidence, evidenceLists, type SavedProfile, type Showing } from "./savedProfile";

/** Weights halve in so many seconds (docs/format/profile.md). */
const halfLifeSeconds = 30 * 86_400;

const decayed = ({ weight, time }: Evidence, to: number): number =>
  to <= time ? weight : weight * 2 ** (-(to - time) / halfLifeSeconds);

/** The later moment, and as of it the stronger of both. */
function stronger(one: Evidence, other: Evidence): Evidence {
  const time = Math.max(one.time, other.time);
  return { key: one.key, weight: Math.max(decayed(one, time), decayed(other, time)), time };
}

const longer = (one: Showing, other: Showing): Showing => ({
  key: one.key,
  count: Math.max(one.count, other.count),
  time: Math.max(one.time, other.time),
});

function join<T extends { key: string; time: number }>(mine: readonly T[], theirs: readonly T[], both: (a: T, b: T) => T): T[] {
  const joined = new Map(mine.map((entry) => [entry.key, entry]));
  for (const entry of theirs) {
    const known = joined.get(entry.key);
    joined.set(entry.key, known ? both(known, entry) : entry);
  }
  // A reader with too little room keeps the first of what has no weight: the latest, then.
  return [...joined.values()].sort((a, b) => b.time - a.time || (a.key < b.key ? -1 : 1));
}

/** `mine` is the device's that receives: its visit goes on. */
export function mergeProfiles(mine: SavedProfile, theirs: SavedProfile): SavedProfile {
  const merged: SavedProfile = {
    ...mine,
    lastTime: Math.max(mine.lastTime, theirs.lastTime),
    shown: join(mine.shown, theirs.shown, longer),
  };
  for (const name of evidenceLists) merged[name] = join(mine[name], theirs[name], stronger);
  return merged;
}

/** The `most` strongest pieces of evidence, without showings: what a small QR code has room for. */
export function strongestOf(profile: SavedProfile, most: number): SavedProfile {
  const all = evidenceLists.flatMap((name) =>
    profile[name].map((entry) => ({ name, entry, now: decayed(entry, profile.lastTime) })),
  );
  const kept = new Set(
    all
      .sort((a, b) => b.now - a.now)
      .slice(0, most)
      .map(({ entry }) => entry),
  );
  const small: SavedProfile = { ...profile, shown: [] };
  for (const name of evidenceLists) small[name] = profile[name].filter((entry) => kept.has(entry));
  return small;
}
