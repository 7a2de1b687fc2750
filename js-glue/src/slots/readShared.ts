// SPDX-License-Identifier: MIT
import type { SharedHints } from "../sdk/api";
import type { PageCore } from "../sdk/pageCore";

/** Where the log of shared hints lies beside the profile. */
export const hintsKey = "hints";

/** Everything that was shared from this browser, oldest first. */
export async function readShared({ store, gate }: PageCore): Promise<SharedHints[]> {
  if (gate().mode() !== "stored") return [];
  const kept = await store
    .transact<SharedHints[] | undefined>("readonly", (records, answer) => {
      const asked = records.get(hintsKey);
      asked.onsuccess = () => answer(asked.result as SharedHints[] | undefined);
    })
    .catch(() => undefined);
  return kept ?? [];
}
