// SPDX-License-Identifier: MIT
// The smallest pack the engine accepts (docs/format/pack.md) around given vectors: the real module scores the same rows as its rivals.
import { crc32 } from "node:zlib";

const mask = (1n << 64n) - 1n;

/** The MurmurHash3 finaliser. */
function mix(value) {
  let x = value;
  x = ((x ^ (x >> 33n)) * 0xff51afd7ed558ccdn) & mask;
  x = ((x ^ (x >> 33n)) * 0xc4ceb9fe1a85ec53n) & mask;
  return x ^ (x >> 33n);
}

function fnv1a(bytes, state = 0xcbf29ce484222325n) {
  let hash = state;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
  return hash;
}

function keysSection(count) {
  const salt = 1;
  const bytes = Buffer.alloc(8 + count * 8);
  bytes.writeUInt32LE(salt, 0);
  bytes[4] = 8;
  const salted = mix(BigInt(salt));
  for (let item = 0; item < count; ++item)
    bytes.writeBigUInt64LE(mix(mix(fnv1a(Buffer.from(`v${item}`))) ^ salted), 8 + item * 8);
  return bytes;
}

/** Popularity, trend, age, margin and so on: all alike, all in stock. */
function numbersSection(count) {
  const columns = [0, 128, 255, 0, 1, 0, 0, 0];
  return Buffer.concat(columns.map((value) => Buffer.alloc(count, value)));
}

function vectorsSection(rows, dimension) {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(dimension, 0);
  head.writeFloatLE(1 / 127, 4);
  return Buffer.concat([head, Buffer.from(rows.buffer, rows.byteOffset, rows.length)]);
}

/** Items are called v0, v1, …; `rows` is an Int8Array of count × dimension, `groups` a byte a row or null. */
export function vectorPack({ rows, dimension, groups }) {
  const count = rows.length / dimension;
  const sections = [
    [1, keysSection(count)],
    [3, numbersSection(count)],
    [6, vectorsSection(rows, dimension)],
    ...(groups ? [[12, Buffer.from(groups)]] : []),
  ];
  const header = Buffer.alloc(32 + 16 * sections.length);
  header.write("NSPK", 0, "latin1");
  header.writeUInt16LE(1, 4);
  header.writeUInt32LE(sections.length, 8);
  header.writeUInt32LE(count, 12);
  // The hash names the pack for caches and the loader does not check it; a bench has no cache.
  header.writeBigUInt64LE(BigInt(count), 16);
  const parts = [header];
  let offset = header.length;
  for (const [i, [tag, bytes]] of sections.entries()) {
    const padding = (8 - (offset % 8)) % 8;
    parts.push(Buffer.alloc(padding), bytes);
    offset += padding;
    [tag, offset, bytes.length, crc32(bytes)].forEach((value, field) => {
      header.writeUInt32LE(value, 32 + 16 * i + 4 * field);
    });
    offset += bytes.length;
  }
  header.writeUInt32LE(crc32(header.subarray(32), crc32(header.subarray(0, 28))), 28);
  return Buffer.concat(parts);
}
