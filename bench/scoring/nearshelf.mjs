// SPDX-License-Identifier: MIT
// Ours: the bare kernel, and the shipped module asked through its door with the storefront's own code.
import { Operation } from "../../js-glue/src/generated/numbers";
import { headBytes } from "../../js-glue/src/sdk/door";
import { decodeShelf, encodeShelfRequest } from "../../js-glue/src/sdk/doorCodec";
import { loadEngine } from "../../js-glue/src/sdk/engineLoader";
import { callDoor } from "../../js-glue/src/sdk/wasmMemory";
import { inTurn, keep } from "./task.mjs";

/** Exports of bench/kernel/kernel.cpp. */
export async function loadKernel(bytes) {
  const nothing = () => {};
  const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  instance.exports._initialize();
  return instance.exports;
}

/** Puts rows and groups into the kernel's memory; answers what to call: read, score, top(keep) by scoring all, search(keep) as the engine does. */
export function fillKernel(kernel, { count, dimension, rows, groups, queries }) {
  const at = kernel.reserve(rows.length);
  new Int8Array(kernel.memory.buffer, at, rows.length).set(rows);
  if (groups) {
    const place = kernel.reserveGroups(count);
    new Uint8Array(kernel.memory.buffer, place, count).set(groups);
  }
  kernel.index(count, dimension, groups ? 1 : 0);
  const ask = (query) => new Int8Array(kernel.memory.buffer, kernel.query(), dimension).set(query);
  const asker = () => {
    const next = inTurn(queries);
    return () => ask(next());
  };
  const [askScan, askSearch] = [asker(), asker()];
  const idsAt = (place, best) => new Uint32Array(kernel.memory.buffer, place, best).slice();
  ask(queries[0]);
  return {
    read: () => kernel.read(rows.length),
    score: () => kernel.score(count, dimension),
    top(best) {
      askScan();
      return idsAt(kernel.scoreTop(count, dimension, best), best);
    },
    search(best) {
      askSearch();
      return idsAt(kernel.searchTop(best), best);
    },
  };
}

/** The shipped module with a pack in it. */
export async function openDoor(engineBytes, pack) {
  const headers = { "content-type": "application/wasm" };
  const { kind, door } = await loadEngine(Promise.resolve(new Response(engineBytes, { headers })), "");
  if (kind !== "simd") throw new Error("the engine's module did not start here");
  const answer = callDoor(door, Operation.loadPack, pack);
  if (answer[0] !== 0) throw new Error(`the engine refused the pack: error ${answer[0]}`);
  return door;
}

export function askShelf(door, request) {
  const answer = callDoor(door, Operation.shelf, request);
  if (answer[0] !== 0 || answer.length <= headBytes) throw new Error(`the engine refused the request: error ${answer[0]}`);
  return decodeShelf(answer);
}

/** `pack` holds the task's rows (vectorPack.mjs). */
export async function nearshelf(task, { kernel, engine, pack }) {
  const filled = fillKernel(await loadKernel(kernel), task);
  const door = await openDoor(engine, pack);
  // `similar` by relevance alone (flag 2) ranks as the scoring does; the rest is what a shelf takes besides.
  const nextRow = inTurn(task.asked);
  const ask = () => {
    const request = { strategy: "similar", count: keep, anchors: [`v${nextRow()}`], now: 1, seed: 1, firstOnPage: true };
    const bytes = encodeShelfRequest(request);
    bytes[2] |= 2;
    return askShelf(door, bytes).items.map(({ index }) => index);
  };
  return [
    { name: "Nearshelf, exact search", run: () => filled.search(keep) },
    { name: "Nearshelf, every row scored", run: () => filled.top(keep) },
    { name: "Nearshelf shelf through the door", run: ask },
  ];
}
