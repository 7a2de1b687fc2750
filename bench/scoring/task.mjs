// SPDX-License-Identifier: MIT
// The one scoring task all rivals get: `count` int8 rows of 64 cells, one query, the 20 best rows.
import { generator } from "../support/statistics.mjs";

export const dimension = 64;
export const keep = 20;

/** Rows like an item table's: bell-shaped cells. The query is row 0, as for a shelf of similar items. */
export function makeTask(count) {
  const random = generator(count);
  const rows = new Int8Array(count * dimension);
  for (let i = 0; i < rows.length; ++i) rows[i] = Math.round((random() + random() + random() - 1.5) * 60);
  return { count, rows, query: rows.slice(0, dimension) };
}

/** Rows without their integers, for rivals that score floats. */
export const toFloats = (cells) => Float32Array.from(cells);
