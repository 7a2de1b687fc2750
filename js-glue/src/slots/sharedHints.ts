// SPDX-License-Identifier: MIT
// Hints for the store's messages: sent when the shopper presses the button, and never else. What left is written down before it leaves.
import { sendBytes } from "../privacy/send";
import type { Hints, SharedHints } from "../sdk/api";
import { nowSeconds } from "../sdk/clock";
import type { PageCore } from "../sdk/pageCore";
import { hintsKey } from "./readShared";

/** The store's address for hints; null: it asks for none, or for another origin's, which is as good as none. */
export function hintsAddress({ hints }: PageCore): string | null {
  if (!hints) return null;
  const address = new URL(hints, location.href);
  return address.origin === location.origin ? address.href : null;
}

/** `hints` null: what was shared before is to be forgotten there. Rejects where it did not arrive. */
export async function shareHints(core: PageCore, shopper: string, hints: Hints | null): Promise<void> {
  const address = hintsAddress(core);
  if (!address) throw new Error("this store asks for no hints");
  const sent: SharedHints = { time: nowSeconds(), to: address, body: { shopper, hints } };
  if (core.gate().mode() === "stored") {
    await core.store.transact<void>("readwrite", (records) => {
      const asked = records.get(hintsKey);
      asked.onsuccess = () => {
        records.put([...((asked.result as SharedHints[] | undefined) ?? []), sent], hintsKey);
      };
    });
  }
  const body = new TextEncoder().encode(JSON.stringify(sent.body));
  const answer = await sendBytes(address, body, null, "application/json");
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
}
