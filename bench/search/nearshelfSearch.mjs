// SPDX-License-Identifier: MIT
// Our search as a page runs it: the storefront's module and codec, over the bytes that `nearshelf build` wrote.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { run } from "../../tools/stage.mjs";
import { need, paths } from "../support/paths.mjs";
import { catalogueCsv } from "./catalogues.mjs";
import { openSearch } from "./searchModule.mjs";

/** Word vectors from a packaged model, where tools/distill-words.py has made them. */
export const wordVectors = join(paths.work, "words.txt");

/** Builds a catalogue's index; answers the folder with its manifest. */
export async function buildIndex(name, products, more = []) {
  need("run npm run build", paths.native);
  const folder = join(paths.work, `search-${name}-${products.length}`);
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < statSync(paths.native).mtimeMs) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "catalogue.csv"), catalogueCsv(products));
    const words = existsSync(wordVectors) ? ["--word-vectors", wordVectors] : [];
    const options = ["--out", folder, "--now", "2026-01-01", "--fast", ...words, ...more];
    await run(paths.native, ["build", "--catalog", join(folder, "catalogue.csv"), ...options], { stdio: "ignore" });
  }
  const { search, cards } = JSON.parse(readFileSync(manifest, "utf8"));
  const cardsFile = join(folder, cards.file);
  return { index: join(folder, search.file), cards: cardsFile, ids: JSON.parse(readFileSync(cardsFile, "utf8")).id };
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

export async function openWasm(bytes, ids) {
  const file = join(paths.storefront, "search.wasm");
  need("run npm run build", file);
  return openSearch(readFileSync(file), bytes, ids);
}
