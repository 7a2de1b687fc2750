// SPDX-License-Identifier: MIT
// The learner against an engine that only writes down what it was asked.

import { expect, test } from "vitest";
import { Operation } from "../../../js-glue/src/generated/numbers";
import { headBytes } from "../../../js-glue/src/sdk/door";
import type { EngineHost } from "../../../js-glue/src/sdk/engineHost";
import { createLearner, lookAhead } from "../../../js-glue/src/sdk/learner";
import type { PageCore } from "../../../js-glue/src/sdk/pageCore";
import type { PageEvent } from "../../../js-glue/src/sdk/pageEvent";
import { event } from "../support/events";

/** An event of one item named "p" and no texts takes 27 bytes; its time stands at 4. */
function timesIn(request: Uint8Array): number[] {
  const view = new DataView(request.buffer, request.byteOffset, request.length);
  return Array.from({ length: request.length / 27 }, (_, at) => view.getUint32(at * 27 + 4, true));
}

/** `times` holds the time of every event the engine was shown. */
function fakeEngine(refused: Operation[] = []) {
  const times: number[] = [];
  const calls: Operation[] = [];
  const host: EngineHost = {
    kind: "simd",
    async call(op, request) {
      calls.push(op);
      if (op === Operation.observe) times.push(...timesIn(request));
      return new Uint8Array(headBytes).fill(refused.includes(op) ? 43 : 0, 0, 1);
    },
  };
  return { host, times, calls };
}

/** A page whose store, if it asks for it, is out of order. */
function fakePage(mode: "idle" | "memory" | "stored", paused = false) {
  let events: PageEvent[] = [];
  const broken = { transact: () => Promise.reject(new Error("no IndexedDB")) };
  const core = {
    gate: () => ({ mode: () => mode, paused: () => paused }),
    log: { events: () => events, pageId: () => 1, renew: () => (events = []) },
    store: broken,
  } as unknown as PageCore;
  return { core, add: (time: number) => events.push(event({ type: 2, items: ["p"], time })) };
}

const learnerOf = (host: EngineHost, core: PageCore) => createLearner(host, core, lookAhead(core));

test("every event is observed once, whoever asks and how often", async () => {
  const { host, times } = fakeEngine();
  const { core, add } = fakePage("memory");
  const learner = learnerOf(host, core);
  add(1);
  const reloading = learner.reload();
  add(2);
  await Promise.all([reloading, learner.catchUp(), learner.catchUp()]);
  add(3);
  await learner.catchUp();
  expect(times).toEqual([1, 2, 3]);
});

test("a store that cannot be opened leaves the page's memory", async () => {
  const { host, times } = fakeEngine();
  const { core, add } = fakePage("stored");
  add(1);
  await learnerOf(host, core).reload();
  expect(times).toEqual([1]);
});

test("paused, nothing is observed", async () => {
  const { host, calls } = fakeEngine();
  const { core, add } = fakePage("memory", true);
  add(1);
  await learnerOf(host, core).catchUp();
  expect(calls).toEqual([]);
});

test("correcting an unknown key answers false", async () => {
  const { host } = fakeEngine([Operation.correct]);
  expect(await learnerOf(host, fakePage("memory").core).correct(new Uint8Array(16))).toBe(false);
});

test("what was read ahead is used once, and not after something was erased", async () => {
  const { core } = fakePage("stored");
  const read = { profile: undefined, revision: 0, lineage: 1, orders: [], pending: [], keys: [] };
  core.store.transact = (async () => [undefined, read.lineage, [], []]) as typeof core.store.transact;
  const ahead = lookAhead(core);
  expect(await ahead()).toEqual(read);
  expect(ahead()).toBeUndefined();

  const late = lookAhead(core);
  core.log.renew();
  expect(late()).toBeUndefined();
});
