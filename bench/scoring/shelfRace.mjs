// SPDX-License-Identifier: MIT
// What a page asks of the engine, timed against the kernel alone on as many rows. Runs in Node and, bundled, in a page.
import { EventType, Operation } from "../../js-glue/src/generated/numbers";

import { encodeEvents, encodeShelfRequest } from "../../js-glue/src/sdk/doorCodec";
import { callDoor } from "../../js-glue/src/sdk/wasmMemory";
import { race } from "../support/stopwatch.mjs";
import { askShelf, fillKernel, loadKernel, openDoor } from "./nearshelf.mjs";
import { makeTask } from "./task.mjs";
import { eventOf, now, teach } from "./visit.mjs";

const count = 12;

/** { floor, … }: the kernel scoring every one of the store's vectors and keeping as many as a shelf shows, and the same without choosing. */
async function kernelRivals(kernelBytes, pack) {
  const filled = fillKernel(await loadKernel(kernelBytes), makeTask(pack));
  return [
    { name: "read", run: filled.read },
    { name: "score", run: filled.score },
    { name: "floor", run: () => filled.top(count) },
    { name: "search", run: () => filled.search(count) },
  ];
}

const requestFor = (strategy, ids, more) => ({ strategy, count, anchors: [ids[400]], now, seed: 1, firstOnPage: true, ...more });

/** Answers microseconds per round by name. `files`: bytes of { kernel, engine, pack }; `ids`: the store's. */
export async function raceShelf({ files, ids, rounds, slowed }) {
  const door = await openDoor(files.engine, files.pack);
  teach(door, ids);
  const ask = (name, strategy, more) => {
    const request = requestFor(strategy, ids, more);
    if (askShelf(door, encodeShelfRequest(request)).items.length === 0) throw new Error(`${name}: the shelf is empty`);
    return { name, run: () => askShelf(door, encodeShelfRequest(request)) };
  };

  const bytes = encodeShelfRequest(requestFor("recommendedForYou", ids));
  const inbox = door.inbox(bytes.length);
  new Uint8Array(door.memory.buffer, inbox, bytes.length).set(bytes);

  const learner = await openDoor(files.engine, files.pack);
  let time = now;
  const nextView = () => {
    time += 5;
    return encodeEvents([eventOf(EventType.productView, [ids[time % ids.length]], time)]);
  };
  const busy = await openDoor(files.engine, files.pack);
  teach(busy, ids);

  const rivals = [
    ...(await kernelRivals(files.kernel, files.pack)),
    ask("recommendedForYou", "recommendedForYou"),
    // The engine's own time: the request already lies in its memory, the answer stays there.
    { name: "recommendedForYou, engine alone", run: () => door.call(Operation.shelf, bytes.length) },
    ask("similar", "similar"),
    ask("alsoViewed", "alsoViewed"),
    ask("alsoBought", "alsoBought"),
    ask("trending", "trending"),
    ask("re-rank 24 cards", "recommendedForYou", {
      held: Array.from({ length: 24 }, (_, i) => ids[(i * 397) % ids.length]),
      count: 24,
    }),
    {
      name: "event, then recommendedForYou",
      run() {
        callDoor(busy, Operation.observe, nextView());
        return askShelf(busy, encodeShelfRequest(requestFor("recommendedForYou", ids, { now: time })));
      },
    },
    { name: "one event", run: () => callDoor(learner, Operation.observe, nextView()) },
  ];
  return race(rivals, rounds, slowed);
}
