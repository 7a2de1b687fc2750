// SPDX-License-Identifier: MIT
// The one scoring task all rivals get: int8 rows, queries to be asked in turn, the 20 best rows of each.
import { generator } from "../support/statistics.mjs";

export const keep = 20;
/** Asked in turn, so that no rival's luck with one query decides. */
const queryCount = 64;

/** `count` rows of `dimension` bell-shaped cells without any structure: nothing about one row tells of another. */
export function randomRows(count, dimension) {
  const random = generator(count);
  return Int8Array.from({ length: count * dimension }, () => Math.round((random() + random() + random() - 1.5) * 60));
}

/** A section of a pack (docs/format/pack.md) as bytes, or null. */
export function sectionOf(pack, tag) {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  for (let entry = 32; entry < 32 + 16 * view.getUint32(8, true); entry += 16) {
    if (view.getUint32(entry, true) === tag)
      return pack.subarray(view.getUint32(entry + 4, true), view.getUint32(entry + 4, true) + view.getUint32(entry + 8, true));
  }
  return null;
}

/** { dimension, rows, groups } of a pack with vectors; `groups` may be null. */
export function vectorsOf(pack) {
  const vectors = sectionOf(pack, 6);
  if (!vectors) throw new Error("the pack has no vectors");
  const rows = new Int8Array(vectors.buffer, vectors.byteOffset + 8, vectors.byteLength - 8);
  return { dimension: vectors[0] + 256 * vectors[1], rows, groups: sectionOf(pack, 12) };
}

/** The queries are rows, as for a shelf of similar items: `asked` says which. */
export function makeTask(pack) {
  const { dimension, rows, groups } = vectorsOf(pack);
  const count = rows.length / dimension;
  const asked = Array.from({ length: queryCount }, (_, i) => Math.floor(((i + 0.5) * count) / queryCount));
  const queries = asked.map((row) => rows.slice(row * dimension, (row + 1) * dimension));
  return { count, dimension, rows, groups, asked, queries };
}

/** Answers the values one after the other, for ever. */
export function inTurn(values) {
  let turn = 0;
  return () => values[turn++ % values.length];
}

/** Rows without their integers, for rivals that score floats. */
export const toFloats = (cells) => Float32Array.from(cells);
