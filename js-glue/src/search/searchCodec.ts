// SPDX-License-Identifier: MIT
// Requests and responses of docs/format/search.md.
import type { Rescue } from "../generated/numbers";
import { ByteReader } from "../sdk/byteReader";
import { ByteWriter } from "../sdk/byteWriter";

export interface Chip {
  /** ChipKind of core/src/search/query.h. */
  kind: number;
  /** The query's own words for it. */
  words: string;
  /** The query without them. */
  without: string;
  low: number;
  high: number;
  category: string;
}

export interface FacetCount {
  /** What a later query takes to make the value hold. */
  value: number;
  items: number;
  facet: string;
  name: string;
}

export interface SearchAnswer {
  rescue: Rescue;
  gift: boolean;
  /** Items that hold as many words as the best does. */
  found: number;
  /** The query as it was likely meant, or "". */
  corrected: string;
  chips: Chip[];
  items: { index: number; score: number }[];
  facets: FacetCount[];
}

export interface Suggestion {
  /** 0 a query, 1 a category, 2 another value. */
  kind: number;
  value: number;
  text: string;
}

const headBytes = 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export interface SearchFlags {
  /** The last word may be unfinished. */
  unfinished?: boolean;
  count?: number;
  /** Facet values that must hold. */
  values?: readonly number[];
}

export function encodeSearch(text: string, { unfinished, count = 24, values = [] }: SearchFlags): Uint8Array {
  const out = new ByteWriter()
    .u8(unfinished ? 3 : 2)
    .u8(count)
    .str(text)
    .u16(values.length);
  for (const value of values) out.u32(value);
  return out.take();
}

export function decodeSearch(text: string, response: Uint8Array): SearchAnswer {
  const bytes = new ByteReader(response, headBytes);
  const source = encoder.encode(text);
  const cut = (from: number, to?: number): string => decoder.decode(source.subarray(from, to));
  const rescue = bytes.u8();
  const gift = bytes.u8() !== 0;
  bytes.u16();
  const found = bytes.u32();
  return {
    rescue,
    gift,
    found,
    corrected: bytes.str(),
    chips: bytes.list(() => {
      const kind = bytes.u16();
      const begin = bytes.u16();
      const end = bytes.u16();
      const without = `${cut(0, begin)} ${cut(end)}`.replace(/\s+/g, " ").trim();
      return { kind, words: cut(begin, end), without, low: bytes.f32(), high: bytes.f32(), category: bytes.str() };
    }),
    items: bytes.list(() => ({ index: bytes.u32(), score: bytes.f32() })),
    facets: bytes.list(() => ({ value: bytes.u32(), items: bytes.u32(), facet: bytes.str(), name: bytes.str() })),
  };
}

export const encodeText = (text: string): Uint8Array => new ByteWriter().str(text).take();
export const encodeSuggest = (text: string, count: number): Uint8Array => new ByteWriter().u8(count).str(text).take();

export function decodeSuggestions(response: Uint8Array): Suggestion[] {
  const bytes = new ByteReader(response, headBytes);
  return bytes.list(() => ({ kind: bytes.u8(), value: bytes.u32(), text: bytes.str() }));
}

/** Pieces of a title, in turn outside and inside the words found. */
export function decodePieces(response: Uint8Array): string[] {
  const bytes = new ByteReader(response, headBytes);
  return bytes.list(() => bytes.str());
}
