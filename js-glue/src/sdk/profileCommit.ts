// SPDX-License-Identifier: MIT
// Load the profile, learn what waits, save: safe among tabs without locks, because the save only stands when nobody saved in between.
import type { PageEvent } from "./pageEvent";
import type { PendingEvent, ProfileStore } from "./profileStore";

interface SavedProfile {
  bytes: Uint8Array;
  revision: number;
}

export interface Snapshot {
  profile: Uint8Array | undefined;
  revision: number;
  lineage: number;
  /** Oldest first; without this page's own. */
  pending: PageEvent[];
  keys: number[];
}

export function takeSnapshot(store: ProfileStore, pageId: number): Promise<Snapshot> {
  return store.transact<Snapshot>("readonly", (state, answer) => {
    const saved = state.get("profile");
    const lineage = state.get("lineage");
    const keys = state.getAllKeys(IDBKeyRange.upperBound(Number.MAX_SAFE_INTEGER));
    const waiting = state.getAll(IDBKeyRange.upperBound(Number.MAX_SAFE_INTEGER));
    waiting.onsuccess = () => {
      const profile = saved.result as SavedProfile | undefined;
      const others = (waiting.result as PendingEvent[])
        .map((pending, position) => ({ pending, key: keys.result[position] as number }))
        .filter(({ pending }) => pending.pageId !== pageId)
        .sort((a, b) => a.pending.event.time - b.pending.event.time);
      answer({
        profile: profile?.bytes,
        revision: profile?.revision ?? 0,
        lineage: lineage.result as number,
        pending: others.map(({ pending }) => pending.event),
        keys: others.map(({ key }) => key),
      });
    };
  });
}

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
      state.put({ bytes, revision: snapshot.revision + 1 } satisfies SavedProfile, "profile");
      for (const key of snapshot.keys) state.delete(key);
    };
  });
}
