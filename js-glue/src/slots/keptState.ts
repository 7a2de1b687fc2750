// SPDX-License-Identifier: MIT
// What intent, lifecycle and decisions know, between pages and tabs: one record beside the profile, which dies with it. Without leave to
// store it lives in the module's memory alone.

import { DecideOperation } from "../generated/numbers";
import { headBytes } from "../sdk/door";
import { randomNumber } from "../sdk/kit";
import type { PageCore } from "../sdk/pageCore";
import type { ModuleCall } from "../sdk/plainModule";

type Told = [operation: number, request: Uint8Array];

interface Kept {
  bytes: Uint8Array;
  revision: number;
  /** Hashes of the orders in it, as in the profile. */
  orders: number[];
  luck: number;
  /** Slots that offered an incentive, and their numbers: an order is its success. */
  offered: Record<string, number>;
}

const key = "decide";
/** What a page said while it went away waits under a key of its own; arrays sort behind all other keys. */
const waiting = (): IDBKeyRange => IDBKeyRange.bound([key], [key, Number.POSITIVE_INFINITY]);
const nothing = new Uint8Array(0);

export interface KeptState {
  /** A call that changes what is known, carried out again should another tab have saved meanwhile. No bytes: it was refused. */
  tell(operation: number, request: Uint8Array): Uint8Array;
  /** Hashes of orders already counted. */
  orders: number[];
  /** A number of this device, drawn once, behind every draw of a decision. */
  luck: number;
  /** Slots that offered an incentive, and their numbers: an order is its success. */
  offered: Record<string, number>;
  /** Takes over what other pages have saved, and saves what was told here. */
  sync(): Promise<void>;
  /** The page may be going away: there is no time to look what others saved. */
  leave(): void;
  forget(): void;
}

export function keepState({ gate, store }: Pick<PageCore, "gate" | "store">, call: ModuleCall): KeptState {
  let revision = 0;
  let told: Told[] = [];

  const forget = (): void => {
    told = [];
    revision = 0;
    state.orders = [];
    state.offered = {};
    state.luck = randomNumber();
    call(DecideOperation.forget, nothing);
  };

  const replay = (calls: readonly Told[]): void => {
    for (const [operation, request] of calls) call(operation, request);
  };

  const merge = (records: IDBObjectStore, kept: Kept | undefined, missed: readonly Told[]): void => {
    let mine: Told[] = [];
    if ((kept?.revision ?? 0) !== revision) {
      // Saved by another page; or erased there, and then what was told here before is to be forgotten too.
      if (kept || revision < 0) mine = told;
      forget();
      told = mine;
      if (kept) {
        call(DecideOperation.restore, kept.bytes);
        state.orders = kept.orders;
        state.luck = kept.luck;
        state.offered = kept.offered;
        revision = kept.revision;
      }
    }
    replay(missed);
    replay(mine);
    if (told.length + missed.length === 0) return;
    told = [];
    const bytes = call(DecideOperation.save, nothing).slice(headBytes);
    records.put(
      { bytes, revision: ++revision, orders: state.orders.slice(-64), luck: state.luck, offered: state.offered } satisfies Kept,
      key,
    );
    records.delete(waiting());
  };

  const isStored = (): boolean => gate().mode() === "stored";

  const state: KeptState = {
    orders: [],
    luck: randomNumber(),
    offered: {},
    tell(operation, request) {
      try {
        const answer = call(operation, request);
        told.push([operation, request]);
        return answer;
      } catch {
        // A figure out of all bounds, say: nothing was changed, and the page must not hear of it.
        return nothing;
      }
    },
    async sync() {
      if (!isStored()) return;
      await store
        .transact<void>("readwrite", (records) => {
          const kept = records.get(key);
          const others = records.getAll(waiting());
          others.onsuccess = () => {
            try {
              merge(records, kept.result as Kept | undefined, (others.result as Told[][]).flat());
            } catch {
              records.transaction.abort();
            }
          };
        })
        .catch(() => undefined);
    },
    leave() {
      if (!isStored() || told.length === 0) return;
      const last = told;
      told = [];
      // Should this page stay after all, it takes them up again from there.
      revision = -1;
      void store
        .transact<void>("readwrite", (records) => {
          records.put(last, [key, randomNumber()]);
          records.transaction.commit?.();
        })
        .catch(() => undefined);
    },
    forget,
  };
  return state;
}
