// SPDX-License-Identifier: MIT
// The engine and what it has learnt: the saved profile, what waited in the store, and this page's own events.

import { ErrorCode } from "../generated/errors";
import { Operation } from "../generated/numbers";
import { askDoor, DoorError, headBytes } from "./door";
import { encodeEvents } from "./doorCodec";
import type { EngineHost } from "./engineHost";
import type { PageCore } from "./pageCore";
import type { PageEvent } from "./pageEvent";
import { commitProfile, type Snapshot, takeSnapshot } from "./profileCommit";
import { untold } from "./toldOrders";

/** Tabs that start at once save one after the other; more often than this in a row would be an error elsewhere. */
const maxSaves = 4;
/** Events per call: an hour offline must not make one long task. */
const batch = 200;

async function observeAll(host: EngineHost, events: readonly PageEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += batch) {
    await askDoor(host, Operation.observe, encodeEvents(events.slice(at, at + batch)));
  }
}

/** A profile this engine cannot read is left alone when it is newer; any other damage starts anew. */
async function loadProfile(host: EngineHost, profile: Uint8Array | undefined): Promise<void> {
  await askDoor(host, Operation.forget);
  if (!profile) return;
  try {
    await askDoor(host, Operation.loadProfile, profile);
  } catch (error) {
    if (!(error instanceof DoorError) || error.code < ErrorCode.profileTooShort || error.code > ErrorCode.profileMalformed)
      throw error;
  }
}

export interface Learner {
  /**
   * Brings engine and store to the same state: everything that waited is learnt once, by one tab. This page's own events are then
   * observed live and stay in the store for the next page.
   */
  reload(): Promise<void>;
  /** Observes those of this page's events that the engine has not seen. */
  catchUp(): Promise<void>;
  /** Carries out one `correct` call, in the store too; false: no such key. */
  correct(request: Uint8Array): Promise<boolean>;
  /** Replaces the profile, in the store too, by what `change` makes of its bytes; rejects where that fails, and all stays as it was. */
  replace(change: (mine: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>): Promise<void>;
}

/** Looks into the store while engine and pack are on their way. Answers what it found; undefined once anything was erased since. */
export function lookAhead({ gate, log, store }: PageCore): () => Promise<Snapshot> | undefined {
  // Whatever forgets makes the log begin a new list.
  const events = log.events();
  let found = gate().mode() === "stored" ? takeSnapshot(store, log.pageId()) : undefined;
  found?.catch(() => undefined);
  return () => {
    const first = found;
    found = undefined;
    return log.events() === events ? first : undefined;
  };
}

export function createLearner(host: EngineHost, core: PageCore, ahead: () => Promise<Snapshot> | undefined): Learner {
  let seen = new Set<PageEvent>();
  /** Orders that the engine has learnt; with the saved profile. */
  let orders: number[] = [];
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: an event during a reload waits, and is seen once. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const observeOwn = async (): Promise<void> => {
    if (core.gate().paused() || core.gate().mode() === "idle") return;
    const fresh = core.log.events().filter((event) => !seen.has(event));
    for (const event of fresh) seen.add(event);
    await observeAll(host, untold(fresh, orders));
  };

  /** Runs `then` on the newest profile with everything waiting learnt; saves when there was something to learn or `then` says so. */
  const learnStored = async (then: () => Promise<boolean>): Promise<void> => {
    for (let saves = 0; saves < maxSaves; saves++) {
      const snapshot = await (ahead() ?? takeSnapshot(core.store, core.log.pageId()));
      await loadProfile(host, snapshot.profile);
      seen = new Set();
      const learns = snapshot.pending.length > 0 && !core.gate().paused();
      if (learns) await observeAll(host, untold(snapshot.pending, snapshot.orders));
      else snapshot.keys = [];
      orders = [...snapshot.orders];
      if (!(await then()) && !learns) return;
      const bytes = (await askDoor(host, Operation.saveProfile)).slice(headBytes);
      if (core.gate().mode() !== "stored" || bytes.length === 0) return;
      if (await commitProfile(core.store, snapshot, bytes)) return;
    }
  };

  // Without IndexedDB (private windows, lockdown) the page's memory has to do.
  const reloadStored = (then: () => Promise<boolean>): Promise<void> => learnStored(then).catch(() => undefined);

  return {
    reload: () =>
      inTurn(async () => {
        if (core.gate().mode() === "stored") await reloadStored(async () => false);
        await observeOwn();
      }),
    catchUp: () => inTurn(observeOwn),
    replace: (change) =>
      inTurn(async () => {
        let done = false;
        const carryOut = async (): Promise<boolean> => {
          const mine = (await askDoor(host, Operation.saveProfile)).slice(headBytes);
          try {
            await askDoor(host, Operation.loadProfile, await change(mine));
            done = true;
          } catch (error) {
            await askDoor(host, Operation.loadProfile, mine);
            throw error;
          }
          return true;
        };
        if (core.gate().mode() === "stored") {
          await reloadStored(carryOut);
          if (done) return observeOwn();
        }
        await carryOut();
      }),
    correct: (request) =>
      inTurn(async () => {
        let known = false;
        const carryOut = async (): Promise<boolean> => {
          known = await askDoor(host, Operation.correct, request).then(
            () => true,
            () => false,
          );
          return known;
        };
        if (core.gate().mode() === "stored") {
          // A correction must come after everything seen so far, so that learning the waiting events later cannot undo it.
          core.log.renew();
          await reloadStored(carryOut);
        }
        if (!known) await carryOut();
        return known;
      }),
  };
}
