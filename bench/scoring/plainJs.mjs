// SPDX-License-Identifier: MIT
// The rival without any library: typed arrays and the same threshold trick for the 20 best.
import { inTurn, keep, toFloats } from "./task.mjs";

/** Ids of the largest scores, best first: sorted insertion behind a threshold that few rows pass. */
function topOf(scores) {
  const ids = new Int32Array(keep);
  const best = new Float64Array(keep).fill(Number.NEGATIVE_INFINITY);
  let threshold = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < scores.length; ++row) {
    const score = scores[row];
    if (score <= threshold) continue;
    let place = keep - 1;
    for (; place > 0 && best[place - 1] < score; --place) {
      best[place] = best[place - 1];
      ids[place] = ids[place - 1];
    }
    best[place] = score;
    ids[place] = row;
    threshold = best[keep - 1];
  }
  return ids;
}

/** Four sums side by side: about twice as fast as one in V8. */
function dotRows(query, rows, scores) {
  const dimension = query.length;
  for (let row = 0, at = 0; row < scores.length; ++row) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < dimension; i += 4, at += 4) {
      a += query[i] * rows[at];
      b += query[i + 1] * rows[at + 1];
      c += query[i + 2] * rows[at + 2];
      d += query[i + 3] * rows[at + 3];
    }
    scores[row] = a + b + c + d;
  }
}

/** As above for integers: Math.imul keeps V8 from guarding against results that do not fit 32 bits. */
function dotIntegerRows(query, rows, scores) {
  const dimension = query.length;
  for (let row = 0, at = 0; row < scores.length; ++row) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < dimension; i += 4, at += 4) {
      a = (a + Math.imul(query[i], rows[at])) | 0;
      b = (b + Math.imul(query[i + 1], rows[at + 1])) | 0;
      c = (c + Math.imul(query[i + 2], rows[at + 2])) | 0;
      d = (d + Math.imul(query[i + 3], rows[at + 3])) | 0;
    }
    scores[row] = (a + b + c + d) | 0;
  }
}

export function plainJs({ count, rows, queries }) {
  const integers = new Int32Array(count);
  const nextWide = inTurn(queries.map((query) => Int32Array.from(query)));
  const floats = new Float32Array(count);
  const floatRows = toFloats(rows);
  const nextFloats = inTurn(queries.map(toFloats));
  return [
    {
      name: "plain JavaScript, int8",
      run() {
        dotIntegerRows(nextWide(), rows, integers);
        return topOf(integers);
      },
    },
    {
      name: "plain JavaScript, float32",
      run() {
        dotRows(nextFloats(), floatRows, floats);
        return topOf(floats);
      },
    },
  ];
}
