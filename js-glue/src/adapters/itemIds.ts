// SPDX-License-Identifier: MIT
// Ids of any kind, and which of them the catalogue knows: the pack's fingerprints of ids, SKUs, handles and variant ids.
import { keyOfText, mixKey } from "./itemKey";

const sectionKeys = 1;
const sectionAliases = 2;
const headerBytes = 32;

/** Forms that platforms and feeds wrap an id in, taken off: the id itself stays first. */
export function formsOf(id: string): string[] {
  const feed = id.match(/^shopify_[a-z]{2,5}_(\d+)_(\d+)$/i);
  if (feed) return [id, feed[1] ?? "", feed[2] ?? ""];
  const global = id.match(/^gid:\/\/shopify\/\w+\/(\d+)/);
  if (global) return [id, global[1] ?? ""];
  const prefixed = id.match(/^(?:woocommerce_gpf_|gla_|wc_post_id_|sku[_:]|id[_:]|product[-_])(.+)$/i);
  return prefixed ? [id, prefixed[1] ?? ""] : [id];
}

export interface Catalogue {
  /** Row of the item that has this id; -1: none has. */
  find(id: string): number;
}

/** Reads the two sections it needs of docs/format/pack.md; null for anything else. */
export function openCatalogue(pack: ArrayBuffer): Catalogue | null {
  const view = new DataView(pack);
  if (pack.byteLength < headerBytes || view.getUint32(0) !== 0x4e53504b || view.getUint16(4, true) !== 1) return null;
  const items = view.getUint32(12, true);
  const sections = new Map<number, number>();
  for (let at = headerBytes; at < headerBytes + 16 * view.getUint32(8, true) && at + 16 <= pack.byteLength; at += 16) {
    sections.set(view.getUint32(at, true), view.getUint32(at + 4, true));
  }
  const keys = sections.get(sectionKeys);
  if (keys === undefined) return null;
  const salt = mixKey(BigInt(view.getUint32(keys, true)));
  const width = view.getUint8(keys + 4);
  const aliases = sections.get(sectionAliases);

  const scan = (from: number, count: number, wanted: Uint8Array): number => {
    const bytes = new Uint8Array(pack, from, count * width);
    for (let row = 0; row < count; row++) {
      let at = 0;
      while (at < width && bytes[row * width + at] === wanted[at]) at++;
      if (at === width) return row;
    }
    return -1;
  };

  return {
    find(id) {
      const wanted = new Uint8Array(8);
      new DataView(wanted.buffer).setBigUint64(0, mixKey(keyOfText(id) ^ salt), true);
      const row = scan(keys + 8, items, wanted);
      if (row >= 0 || aliases === undefined) return row;
      const count = view.getUint32(aliases, true);
      const alias = scan(aliases + 4, count, wanted);
      const rows = aliases + 4 + Math.ceil((count * width) / 4) * 4;
      return alias < 0 ? -1 : view.getUint32(rows + 4 * alias, true);
    },
  };
}

/** The first of `ids` that the catalogue has, in any of its forms; without a catalogue, or when it has none, the first as it stands. */
export function chooseId(ids: readonly string[], catalogue: Catalogue | null): string {
  const forms = ids.flatMap(formsOf);
  return forms.find((form) => (catalogue?.find(form) ?? -1) >= 0) ?? ids[0] ?? "";
}
