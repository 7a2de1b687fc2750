// SPDX-License-Identifier: MIT
// Requests and responses of docs/format/door.md.
import { reasons, shelfLevels, strategies } from "../generated/numbers";
import type { Inspection, Interest, ProfileExport, RememberedItem, Shelf, ShelfItem, ShelfRequest } from "./api";
import { ByteReader } from "./byteReader";
import { ByteWriter } from "./byteWriter";
import { headBytes } from "./door";
import type { PageEvent } from "./pageEvent";

export function encodeEvents(events: readonly PageEvent[]): Uint8Array {
  const out = new ByteWriter();
  for (const event of events) {
    out.u8(event.type).u8(event.page).u8(event.flags).u8(0).u32(event.time).f32(event.amount).f32(event.depth);
    out.ids(event.items).str(event.facet).str(event.value).str(event.text);
  }
  return out.take();
}

export interface TimedShelfRequest extends Omit<ShelfRequest, "count"> {
  count: number;
  now: number;
  seed: number;
  /** The first shelf of a page's ranking: what other shelves have shown counts anew. */
  firstOnPage?: boolean;
}

export function encodeShelfRequest(request: TimedShelfRequest): Uint8Array {
  const flags = (request.dryRun ? 1 : 0) | (request.firstOnPage ? 4 : 0);
  const shards = request.shards ?? [];
  const out = new ByteWriter().u8(strategies.indexOf(request.strategy)).u8(request.count).u8(flags).u8(0);
  out
    .u32(request.now)
    .u32(request.seed)
    .ids(request.anchors ?? [])
    .ids(request.held ?? [])
    .ids(request.unavailable ?? []);
  out.u16(shards.length);
  for (const shard of shards) out.u16(shard);
  return out.take();
}

const indexOrNone = (index: number): number => (index === 0xffffffff ? -1 : index);

function readItem(bytes: ByteReader): ShelfItem {
  const index = bytes.u32();
  const held = bytes.u16();
  const reason = reasons[bytes.u8()] ?? "none";
  bytes.u8();
  const reasonIndex = indexOrNone(bytes.u32());
  const score = bytes.f32();
  const heldPosition = held === 0xffff ? -1 : held;
  return { index, heldPosition, reason, reasonIndex, score, reasonFacet: bytes.str(), reasonValue: bytes.str() };
}

export function decodeItems(response: Uint8Array): ShelfItem[] {
  const bytes = new ByteReader(response, headBytes);
  return bytes.list(() => readItem(bytes));
}

export function decodeShelf(response: Uint8Array): Shelf {
  const bytes = new ByteReader(response, headBytes);
  const level = shelfLevels[bytes.u16()] ?? "storeOrder";
  return { level, items: bytes.list(() => readItem(bytes)) };
}

export function decodeExport(response: Uint8Array): ProfileExport {
  const bytes = new ByteReader(response, headBytes);
  const gift = bytes.u32() !== 0;
  const interest = (): Interest => {
    const key = bytes.key();
    const weight = bytes.f32();
    return { key, weight, lift: bytes.f32(), facet: bytes.str(), value: bytes.str() };
  };
  const remembered = (): RememberedItem => {
    const key = bytes.key();
    const index = indexOrNone(bytes.u32());
    const weight = bytes.f32();
    return { key, index, title: "", weight, time: bytes.u32() };
  };
  return {
    interests: bytes.list(interest),
    viewed: bytes.list(remembered),
    bought: bytes.list(remembered),
    declined: bytes.list(remembered),
    visit: bytes.list(remembered),
    gift,
  };
}

export function decodeCounters(response: Uint8Array): Pick<Inspection, "accepted" | "dropped"> {
  const bytes = new ByteReader(response, headBytes);
  const accepted = bytes.u32();
  const machine = bytes.u32();
  const replay = bytes.u32();
  const unknownItem = bytes.u32();
  const clockJump = bytes.u32();
  return { accepted, dropped: { machine, replay, unknownItem, clockJump, tooFast: bytes.u32(), malformed: bytes.u32() } };
}

export function encodeCorrection(now: number, key: string, weight: number): Uint8Array {
  const low = Number.parseInt(key.slice(8), 16);
  return new ByteWriter()
    .u32(now)
    .u32(low)
    .u32(Number.parseInt(key.slice(0, 8), 16))
    .f32(weight)
    .take();
}
