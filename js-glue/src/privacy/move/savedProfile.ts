// SPDX-License-Identifier: MIT
// The saved profile of docs/format/profile.md, version 1, as lists: for joining two of them. The engine reads the result again and cuts it
// to its capacities, so a mistake here cannot become one there.

import { ByteReader } from "../../sdk/byteReader";
import { ByteWriter } from "../../sdk/byteWriter";

export interface Evidence {
  /** 16 hexadecimal digits. */
  key: string;
  weight: number;
  time: number;
}

export interface Showing {
  key: string;
  count: number;
  time: number;
}

export interface SavedProfile {
  lastTime: number;
  interests: Evidence[];
  viewed: Evidence[];
  bought: Evidence[];
  declined: Evidence[];
  shown: Showing[];
  /** Everything about this visit, as it stands in the bytes. */
  visit: Uint8Array<ArrayBuffer>;
}

export const evidenceLists = ["interests", "viewed", "bought", "declined"] as const;

const magic = 0x4650534e;
const version = 1;
const headBytes = 16;
const evidenceBytes = 16;
const showingBytes = 14;

/** CRC-32 (IEEE). */
function checksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Throws where the bytes are not a profile of this version; call it with what the engine has saved. */
export function decodeProfile(bytes: Uint8Array<ArrayBuffer>): SavedProfile {
  const head = new ByteReader(bytes, 0);
  if (head.u32() !== magic || head.u16() !== version) throw new Error("a profile of another version");
  if (new ByteReader(bytes, headBytes - 4).u32() !== checksum(bytes.subarray(headBytes))) throw new Error("a damaged profile");
  const body = new ByteReader(bytes, headBytes);
  const evidence = (): Evidence => ({ key: body.key(), weight: body.f32(), time: body.u32() });
  const lastTime = body.u32();
  const [interests, viewed, bought, declined] = [
    body.list(evidence),
    body.list(evidence),
    body.list(evidence),
    body.list(evidence),
  ];
  const shown = body.list(() => ({ key: body.key(), count: body.u16(), time: body.u32() }));
  const evidenceCount = interests.length + viewed.length + bought.length + declined.length;
  const visitAt = headBytes + 4 + 5 * 2 + evidenceBytes * evidenceCount + showingBytes * shown.length;
  return { lastTime, interests, viewed, bought, declined, shown, visit: bytes.slice(visitAt) };
}

export function encodeProfile(profile: SavedProfile): Uint8Array<ArrayBuffer> {
  const body = new ByteWriter();
  const key = (value: string): ByteWriter =>
    body.u32(Number.parseInt(value.slice(8), 16)).u32(Number.parseInt(value.slice(0, 8), 16));
  body.u32(profile.lastTime);
  for (const name of evidenceLists) {
    body.u16(profile[name].length);
    for (const entry of profile[name]) key(entry.key).f32(entry.weight).u32(entry.time);
  }
  body.u16(profile.shown.length);
  for (const entry of profile.shown) key(entry.key).u16(entry.count).u32(entry.time);
  for (const byte of profile.visit) body.u8(byte);
  const content = body.take();
  const head = new ByteWriter().u32(magic).u16(version).u16(0).u32(content.length).u32(checksum(content)).take();
  return Uint8Array.from([...head, ...content]);
}
