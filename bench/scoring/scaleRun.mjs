// SPDX-License-Identifier: MIT
// One pack in the shipped module: how long loading takes, what it needs, how long a shelf takes. Bundled for Node.

import { Operation } from "../../js-glue/src/generated/numbers";
import { encodeShelfRequest } from "../../js-glue/src/sdk/doorCodec";
import { loadEngine } from "../../js-glue/src/sdk/engineLoader";
import { callDoor } from "../../js-glue/src/sdk/wasmMemory";
import { median } from "../support/statistics.mjs";
import { race } from "../support/stopwatch.mjs";
import { askShelf } from "./nearshelf.mjs";
import { now, teach } from "./visit.mjs";

async function emptyEngine(engine) {
  const headers = { "content-type": "application/wasm" };
  const { kind, door } = await loadEngine(Promise.resolve(new Response(engine, { headers })), "");
  if (kind !== "simd") throw new Error("the engine's module did not start here");
  return door;
}

/** { loadMillis, memoryBytes, micros: { strategy: median } }. `memoryBytes`: the module's memory beyond that of an engine without a pack. */
export async function scaleRun({ engine, pack, ids, rounds }) {
  const loads = [];
  let door;
  let memoryBytes = 0;
  for (let round = 0; round < Math.max(3, rounds); ++round) {
    door = await emptyEngine(engine);
    const before = door.memory.buffer.byteLength;
    const begin = performance.now();
    const answer = callDoor(door, Operation.loadPack, pack);
    loads.push(performance.now() - begin);
    if (answer[0] !== 0) throw new Error(`the engine refused the pack: error ${answer[0]}`);
    memoryBytes = door.memory.buffer.byteLength - before;
  }
  teach(door, ids);
  const rivals = ["recommendedForYou", "similar", "boughtTogether"].map((strategy) => ({
    name: strategy,
    run: () => askShelf(door, encodeShelfRequest({ strategy, count: 12, anchors: [ids[400]], now, seed: 1, firstOnPage: true })),
  }));
  const micros = await race(rivals, rounds);
  return {
    loadMillis: median(loads),
    memoryBytes,
    micros: Object.fromEntries(Object.entries(micros).map(([name, values]) => [name, median(values)])),
  };
}
