// SPDX-License-Identifier: MIT
// A report of mode `split` as it is uploaded (docs/format/report.md): the module shards, WebCrypto seals one share to each aggregator.
import { dapTag } from "../generated/numbers";
import { freshPair, type HpkeKey, seal } from "./hpke";

/** What the module makes of a measurement. */
export interface SplitParts {
  /** Metadata and public share: what the upload begins with. */
  head: Uint8Array;
  /** What both ciphertexts are bound to. */
  aad: Uint8Array;
  leader: Uint8Array;
  second: Uint8Array;
}

/** The aggregators' answers to GET {aggregator}/hpke_config. */
export interface AggregatorKeys {
  leader: Uint8Array;
  second: Uint8Array;
}

const info = `${dapTag} input share\x01`;
const roles = { leader: "\x02", second: "\x03" };

const number = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, i) => (value / 2 ** (8 * (bytes - 1 - i))) & 255);

/** The keys of an HpkeConfigList for HKDF-SHA256 and AES-128-GCM; throws a RangeError when it is cut short or names an id twice. */
export function keysOf(list: Uint8Array): HpkeKey[] {
  const view = new DataView(list.buffer, list.byteOffset, list.length);
  const keys: HpkeKey[] = [];
  const ids = new Set<number>();
  if (view.getUint16(0) !== list.length - 2) throw new RangeError("key list cut short");
  for (let at = 2; at < list.length; ) {
    const size = view.getUint16(at + 7);
    const publicKey = list.slice(at + 9, at + 9 + size);
    if (publicKey.length !== size || ids.size === ids.add(view.getUint8(at)).size) throw new RangeError("malformed key list");
    if (view.getUint32(at + 3) === 0x10001) keys.push({ id: view.getUint8(at), kem: view.getUint16(at + 1), publicKey });
    at += 9 + size;
  }
  return keys;
}

/** To X25519 where the browser has it, else to P-256 if the aggregator offers it, else it throws: then no report is made. */
async function sealFor(role: "leader" | "second", parts: SplitParts, list: Uint8Array): Promise<number[]> {
  const offered = keysOf(list);
  for (const kem of [0x20, 0x10]) {
    const key = offered.find((one) => one.kem === kem);
    const pair = key && (await freshPair(kem).catch(() => undefined));
    if (!pair) continue;
    const { enc, payload } = await seal(key, info + roles[role], parts.aad.slice(), parts[role].slice(), pair);
    return [key.id, ...number(enc.length, 2), ...enc, ...number(payload.length, 4), ...payload];
  }
  throw new Error("no common key agreement");
}

/** The body to POST: the same size for every report of a task. */
export async function sealUpload(parts: SplitParts, keys: AggregatorKeys): Promise<Uint8Array> {
  const leader = await sealFor("leader", parts, keys.leader);
  return Uint8Array.from([...parts.head, ...leader, ...(await sealFor("second", parts, keys.second))]);
}
