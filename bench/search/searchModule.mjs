// SPDX-License-Identifier: MIT
// Our search's module behind its calls (docs/format/search.md), in Node and in a page.

const nothing = () => undefined;

/** Answers (text, count, unfinished) → ids. */
export async function openSearch(module, bytes, ids) {
  const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };
  const { instance } = await WebAssembly.instantiate(module, imports);
  return searchOf(instance.exports, bytes, ids);
}

function searchOf({ inbox, call, outbox, memory, _initialize }, bytes, ids) {
  _initialize?.();
  const encoder = new TextEncoder();
  const ask = (operation, request) => {
    const at = inbox(request.length);
    new Uint8Array(memory.buffer, at, request.length).set(request);
    const size = call(operation, request.length);
    const answer = new DataView(memory.buffer, outbox(), size);
    if (answer.getUint32(0, true) !== 0) throw new Error(`search error ${answer.getUint32(0, true)}`);
    return answer;
  };
  ask(1, bytes);
  ask(2, new Uint8Array(0));
  return (text, count = 10, unfinished = false) => {
    const words = encoder.encode(text);
    const request = new Uint8Array(6 + words.length);
    request[0] = unfinished ? 1 : 0;
    request[1] = count;
    request[2] = words.length & 255;
    request[3] = words.length >> 8;
    request.set(words, 4);
    const answer = ask(3, request);
    let at = 12;
    at += 2 + answer.getUint16(at, true);
    const chips = answer.getUint16(at, true);
    at += 2;
    for (let i = 0; i < chips; ++i) at += 16 + answer.getUint16(at + 14, true);
    const found = answer.getUint16(at, true);
    at += 2;
    return Array.from({ length: found }, (_, i) => ids[answer.getUint32(at + 8 * i, true)]);
  };
}
