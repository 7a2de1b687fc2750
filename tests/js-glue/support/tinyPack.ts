// SPDX-License-Identifier: MIT
// A small sound pack after docs/format/pack.md: items p0, p1, … of two tastes, even ("ash") and odd ("birch"), alike within a taste.
import { crc32 } from "node:zlib";

const mask = (1n << 64n) - 1n;

function mix(value: bigint): bigint {
  let x = value & mask;
  x = ((x ^ (x >> 33n)) * 0xff51afd7ed558ccdn) & mask;
  x = ((x ^ (x >> 33n)) * 0xc4ceb9fe1a85ec53n) & mask;
  return x ^ (x >> 33n);
}

function fnv1a(bytes: Uint8Array): bigint {
  let state = 0xcbf29ce484222325n;
  for (const byte of bytes) state = ((state ^ BigInt(byte)) * 0x100000001b3n) & mask;
  return state;
}

const keyOf = (id: string): bigint => mix(fnv1a(new TextEncoder().encode(id)));

function keysSection(count: number): Buffer {
  const out = Buffer.alloc(8 + count * 8);
  out.writeUInt8(8, 4);
  for (let item = 0; item < count; item++) out.writeBigUInt64LE(mix(keyOf(`p${item}`) ^ mix(0n)), 8 + item * 8);
  return out;
}

function numbersSection(count: number): Buffer {
  const column = (of: (item: number) => number): number[] => Array.from({ length: count }, (_, item) => of(item));
  return Buffer.from([
    ...column((item) => Math.max(1, 255 - item)),
    ...column(() => 128),
    ...column(() => 254),
    ...column(() => 0),
    ...column(() => 1),
    ...column(() => 0),
    ...column((item) => Math.floor(item / 256)),
    ...column(() => 0),
  ]);
}

/** One facet, "wood", with a value per taste. */
function facetsSection(count: number): Buffer {
  const head = Buffer.alloc(4 + 8 + 2 * 12);
  head.writeUInt8(1, 0);
  head.writeUInt8(0, 4);
  head.writeUInt8(1, 5);
  head.writeUInt16LE(2, 6);
  head.writeUInt32LE(0, 8);
  for (const value of [0, 1]) {
    const at = 12 + value * 12;
    head.writeUInt32LE(value + 1, at);
    head.writeFloatLE(0.5, at + 4);
    head.writeUInt16LE(0xffff, at + 8);
  }
  return Buffer.concat([head, Buffer.from(Array.from({ length: count }, (_, item) => 1 + (item % 2)))]);
}

function textSection(texts: string[]): Buffer {
  const bytes = Buffer.from(texts.join(""));
  const head = Buffer.alloc(4 + (texts.length + 1) * 4);
  head.writeUInt32LE(texts.length, 0);
  let end = 0;
  texts.forEach((text, position) => {
    end += Buffer.byteLength(text);
    head.writeUInt32LE(end, 8 + position * 4);
  });
  return Buffer.concat([head, bytes]);
}

function vectorsSection(count: number): Buffer {
  const dimension = 16;
  const head = Buffer.alloc(8);
  head.writeUInt16LE(dimension, 0);
  head.writeFloatLE(1 / 127, 4);
  const rows = new Int8Array(count * dimension);
  for (let item = 0; item < count; item++) {
    rows[item * dimension + (item % 2)] = 120;
    rows[item * dimension + 2 + (item % 14)] = 40;
  }
  return Buffer.concat([head, Buffer.from(rows.buffer)]);
}

/** `hash` is the pack's content hash as cards files name it. */
export function tinyPack(count: number): { bytes: Buffer; hash: string } {
  const sections: [number, Buffer][] = [
    [1, keysSection(count)],
    [3, numbersSection(count)],
    [4, facetsSection(count)],
    [5, textSection(["wood", "ash", "birch"])],
    [6, vectorsSection(count)],
  ];
  const head = Buffer.alloc(32);
  const table = Buffer.alloc(sections.length * 16);
  const padded = sections.map(([, bytes]) => Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]));
  let offset = head.length + table.length;
  sections.forEach(([tag, bytes], position) => {
    table.writeUInt32LE(tag, position * 16);
    table.writeUInt32LE(offset, position * 16 + 4);
    table.writeUInt32LE(bytes.length, position * 16 + 8);
    table.writeUInt32LE(crc32(bytes), position * 16 + 12);
    offset += padded[position]?.length ?? 0;
  });
  const hash = fnv1a(Buffer.concat(sections.map(([, bytes]) => bytes)));
  head.write("NSPK", 0, "latin1");
  head.writeUInt16LE(1, 4);
  head.writeUInt32LE(sections.length, 8);
  head.writeUInt32LE(count, 12);
  head.writeBigUInt64LE(hash, 16);
  head.writeUInt32LE(crc32(Buffer.concat([head.subarray(0, 28), table])), 28);
  return { bytes: Buffer.concat([head, table, ...padded]), hash: hash.toString(16).padStart(16, "0") };
}
