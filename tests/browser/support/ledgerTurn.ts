// SPDX-License-Identifier: MIT
// Runs in the page: weeks that a test does not wait for.

/** The ledger of a profile old enough to report in mode split, whose turn it is now. Rejects while there is none. */
export function splitTurn(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("nearshelf");
    opening.onsuccess = () => {
      const database = opening.result;
      const state = database.transaction("state", "readwrite").objectStore("state");
      const kept = state.get("ledger");
      kept.onsuccess = () => {
        if (kept.result) {
          const { mode, drawn } = kept.result;
          // A profile that had answered in mode ldp this week would wait for the next one.
          const fresh = mode === "split" ? drawn : undefined;
          state.put({ ...kept.result, mode: "split", drawn: fresh, startAt: 1, dueAt: 1 }, "ledger");
        }
      };
      state.transaction.oncomplete = () => {
        database.close();
        if (kept.result) resolve();
        else reject(new Error("no ledger yet"));
      };
    };
  });
}
