// SPDX-License-Identifier: MIT
// A TaskConfiguration as docs/format/report.md lays it out, written by hand.

export interface SplitPlan {
  leader: string;
  second: string;
  length?: number;
  chunk?: number;
  /** Left out: a histogram; else a multihotCountVec. */
  maxWeight?: number;
  minBatch?: number;
}

const number = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes.subarray(8 - size);
};
const prefixed = (bytes: Buffer, size: number): Buffer => Buffer.concat([number(bytes.length, size), bytes]);

export function splitConfig({ leader, second, length = 8, chunk = 3, maxWeight, minBatch = 100 }: SplitPlan): Buffer {
  const vdaf = [number(length, 4), number(chunk, 4), ...(maxWeight === undefined ? [] : [number(maxWeight, 8)])];
  return Buffer.concat([
    prefixed(Buffer.from("week"), 1),
    prefixed(Buffer.from(leader), 2),
    prefixed(Buffer.from(second), 2),
    number(604_800, 8),
    number(minBatch, 8),
    number(1, 1),
    prefixed(Buffer.alloc(0), 2),
    number(maxWeight === undefined ? 4 : 5, 4),
    prefixed(Buffer.concat(vdaf), 2),
    prefixed(Buffer.alloc(0), 2),
  ]);
}
