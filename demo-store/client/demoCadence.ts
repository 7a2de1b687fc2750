// SPDX-License-Identifier: MIT
// For the demonstration only: weeks pass while one looks on. Reports stay what they are; only their turn comes at once, until each of the
// three questions has been answered. A real store has no such script.
const lookMillis = 4000;

interface KeptLedger {
  log: { stream: string }[];
}

const bringForward = (): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open("nearshelf");
    opening.onsuccess = () => {
      const database = opening.result;
      const state = database.transaction("state", "readwrite").objectStore("state");
      const kept = state.get("ledger");
      kept.onsuccess = () => {
        const ledger = kept.result as KeptLedger | undefined;
        const told = ledger?.log.map(({ stream }) => stream);
        const next = ["intent", "category", "priceBand"].findIndex((name) => !told?.includes(name));
        if (!ledger || next < 0) return;
        const window = Math.floor(Date.now() / 604_800_000 / 4);
        const turn = { startAt: 1, dueAt: 1, lastReportWeek: -1, window, order: [next, next, next, next] };
        state.put({ ...ledger, ...turn }, "ledger");
      };
      state.transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
    opening.onerror = () => resolve();
  });

/** Only where the demonstration says so and a ledger is kept already: without consent there is none, and this makes none. */
export function startDemoCadence(): void {
  if (document.body.dataset.demoCadence === undefined) return;
  setInterval(() => {
    void navigator.locks.request("nearshelf-ledger", async () => {
      const databases = await indexedDB.databases();
      if (databases.some(({ name }) => name === "nearshelf")) await bringForward();
    });
  }, lookMillis);
}
