// SPDX-License-Identifier: MIT
// Load the profile, learn what waits, save: safe among tabs without locks, because the save only stands when nobody saved in between.
import type { PageEvent } from "./pageEvent";
import type { PendingEvent, ProfileStore } from "./profileStore";

interface SavedProfile {
  bytes: Uint8Array;
  revision: number;
  /** Hashes of the orders in it, so that an order told again is not learnt again. */
  orders?: number[];
}

export interface Snapshot {
  profile: Uint8Array | undefined;
  revision: number;
  lineage: number;
  orders: number[];
  /** Oldest first; without this page's own. */
  pending: PageEvent[];
  keys: number[];
}

export async function takeSnapshot(store: ProfileStore, pageId: number): Promise<Snapshot> {
  const [saved, lineage, keys, waiting] = await store.transact<[SavedProfile | undefined, number, number[], PendingEvent[]]>(
    "readonly",
    (state, answer) => {
      const asked = [
        state.get("profile"),
        state.get("lineage"),
        state.getAllKeys(IDBKeyRange.upperBound(Number.MAX_SAFE_INTEGER)),
        state.getAll(IDBKeyRange.upperBound(Number.MAX_SAFE_INTEGER)),
      ] as const;
      asked[3].onsuccess = () => answer([asked[0].result, asked[1].result, asked[2].result as number[], asked[3].result]);
    },
  );
  // Not within the transaction: what the page's scripts have overwritten must fail as a rejection, not as an uncaught error.
  const others = waiting
    .map((pending, position) => ({ pending, key: keys[position] as number }))
    .filter(({ pending }) => pending.pageId !== pageId)
    .sort((a, b) => a.pending.event.time - b.pending.event.time);
  return {
    profile: saved?.bytes,
    revision: saved?.revision ?? 0,
    orders: saved?.orders ?? [],
    lineage,
    pending: others.map(({ pending }) => pending.event),
    keys: others.map(({ key }) => key),
  };
}

/** More of one shopper's orders are no longer told again. */
const maxOrders = 64;

/** false: another tab has saved or erased since the snapshot, and nothing was written. */
export function commitProfile(store: ProfileStore, snapshot: Snapshot, bytes: Uint8Array): Promise<boolean> {
  return store.transact<boolean>("readwrite", (state, answer) => {
    const lineage = state.get("lineage");
    const saved = state.get("profile");
    saved.onsuccess = () => {
      const current = saved.result as SavedProfile | undefined;
      const unchanged = lineage.result === snapshot.lineage && (current?.revision ?? 0) === snapshot.revision;
      answer(unchanged);
      if (!unchanged) return;
      const next: SavedProfile = { bytes, revision: snapshot.revision + 1, orders: snapshot.orders.slice(-maxOrders) };
      state.put(next, "profile");
      for (const key of snapshot.keys) state.delete(key);
    };
  });
}
