// SPDX-License-Identifier: MIT
// Our search as a page runs it: the storefront's module and codec, over the bytes that `nearshelf build` wrote.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { run } from "../../tools/stage.mjs";
import { need, paths } from "../support/paths.mjs";
import { catalogueCsv } from "./catalogues.mjs";

/** Word vectors from a packaged model, where tools/distill-words.py has made them. */
export const wordVectors = join(paths.work, "words.txt");

/** Builds a catalogue's index; answers the folder with its manifest. */
export async function buildIndex(name, products, more = []) {
  need("run npm run build", paths.native);
  const folder = join(paths.work, `search-${name}`);
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < statSync(paths.native).mtimeMs) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "catalogue.csv"), catalogueCsv(products));
    const words = existsSync(wordVectors) ? ["--word-vectors", wordVectors] : [];
    const options = ["--out", folder, "--now", "2026-01-01", "--fast", ...words, ...more];
    await run(paths.native, ["build", "--catalog", join(folder, "catalogue.csv"), ...options], { stdio: "ignore" });
  }
  const { search, cards } = JSON.parse(readFileSync(manifest, "utf8"));
  return { index: join(folder, search.file), ids: JSON.parse(readFileSync(join(folder, cards.file), "utf8")).id };
}

export const brotliBytes = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
    .length;

const tableAt = 76;
const firstSection = 148;
const vectorSection = 8;

/** The index without its word vectors: they are budgeted apart. */
export function withoutVectors(bytes) {
  const lengths = Array.from({ length: 9 }, (_, i) => bytes.readUInt32LE(tableAt + 8 * i));
  const end = firstSection + lengths.slice(0, vectorSection).reduce((sum, length) => sum + length, 0);
  return { rest: bytes.subarray(0, end), vectors: bytes.subarray(end) };
}

const nothing = () => undefined;

/** Answers (text, count, unfinished) → ids. `call` is the module's. */
export function searchOf({ inbox, call, outbox, memory, _initialize }, bytes, ids) {
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

export async function openWasm(bytes, ids) {
  const file = join(paths.storefront, "search.wasm");
  need("run npm run build", file);
  const imports = { env: { emscripten_notify_memory_growth: nothing }, wasi_snapshot_preview1: { proc_exit: nothing } };
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports);
  return searchOf(instance.exports, bytes, ids);
}
