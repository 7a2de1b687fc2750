// SPDX-License-Identifier: MIT
// The ledger in the profile's database, so that it lives and dies with the profile. One tab at a time: without Web Locks or IndexedDB no report.
import type { ProfileStore } from "../../sdk/profileStore";
import type { Ledger } from "./ledger";

const key = "ledger";

/** undefined: none yet, or one of another schema, which is as good as none. */
export async function readLedger(store: ProfileStore): Promise<{ ledger: Ledger | undefined; lineage: number }> {
  return store.transact("readonly", (state, answer) => {
    const lineage = state.get("lineage");
    const kept = state.get(key);
    kept.onsuccess = () => {
      const ledger = kept.result as Ledger | undefined;
      answer({ ledger: ledger?.schema === 1 ? ledger : undefined, lineage: lineage.result as number });
    };
  });
}

/** false: everything was erased since the ledger was read, and nothing was written. */
export function writeLedger(store: ProfileStore, ledger: Ledger, lineage: number): Promise<boolean> {
  return store.transact<boolean>("readwrite", (state, answer) => {
    const now = state.get("lineage");
    now.onsuccess = () => {
      answer(now.result === lineage);
      if (now.result === lineage) state.put(ledger, key);
    };
  });
}

/** Rejects where there are no Web Locks. */
export async function withLedgerLock<T>(work: () => Promise<T>): Promise<T> {
  return (await navigator.locks.request("nearshelf-ledger", work)) as T;
}
