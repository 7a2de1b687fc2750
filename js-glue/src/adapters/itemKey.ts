// SPDX-License-Identifier: MIT
// The 64-bit key of an item's id, as core/src/base/hash.h computes it.

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);

/** Finaliser of MurmurHash3. */
export function mixKey(key: bigint): bigint {
  let x = wrap((key ^ (key >> 33n)) * 0xff51afd7ed558ccdn);
  x = wrap((x ^ (x >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return x ^ (x >> 33n);
}

/** FNV-1a over UTF-8, spread. */
export function keyOfText(id: string): bigint {
  let state = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id)) state = wrap((state ^ BigInt(byte)) * 0x100000001b3n);
  return mixKey(state);
}
