// SPDX-License-Identifier: MIT
// The sealed box of docs/format/mailbox.md: a profile that only who knows the code can open.
import { randomBytes } from "../../sdk/random";
import { toBase64Url } from "../base64Url";

export interface BoxKeys {
  key: CryptoKey;
  /** Where the store's mailbox keeps the box: base64url of 32 bytes. */
  address: string;
}

const format = 1;
const headBytes = 13;
const tagBytes = 16;
const metaBytes = 8;
// Rounds of PBKDF2 with SHA-256 [OWASP]; the code alone has 80 bits.
const rounds = 600_000;

export const boxParams = {
  /** How long a box may be opened, seconds: as long as it takes to fetch the other device. */
  lifeSeconds: 600,
  /** Content lengths that fit a QR code. */
  codeLengths: [256, 512, 1024, 1536],
  /** Content length in the mailbox and in a file: always the same. */
  fullLength: 16_480,
};

const textOf = (bytes: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(bytes);

export async function keysOf(code: string, origin: string): Promise<BoxKeys> {
  const { subtle } = crypto;
  const password = await subtle.importKey("raw", textOf(code), "PBKDF2", false, ["deriveBits"]);
  const salt = textOf(`nearshelf move 1 ${origin}`);
  const root = await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, password, 256);
  const from = await subtle.importKey("raw", root, "HKDF", false, ["deriveKey", "deriveBits"]);
  const derive = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: textOf(info) });
  const key = await subtle.deriveKey(derive("box"), from, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  return { key, address: toBase64Url(new Uint8Array(await subtle.deriveBits(derive("mailbox"), from, 256))) };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Blob([bytes]).stream().pipeThrough(stream as TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(out).arrayBuffer());
}

/** null: too long for every one of `lengths`. */
export async function seal(
  profile: Uint8Array<ArrayBuffer>,
  { key }: BoxKeys,
  now: number,
  lengths: readonly number[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = await through(profile, new CompressionStream("deflate-raw"));
  const length = lengths.find((fits) => fits >= packed.length + metaBytes);
  if (length === undefined) return null;
  const content = new Uint8Array(length);
  const meta = new DataView(content.buffer);
  meta.setUint32(0, now + boxParams.lifeSeconds, true);
  meta.setUint32(4, packed.length, true);
  content.set(packed, metaBytes);
  const iv = randomBytes(headBytes - 1);
  const additionalData = Uint8Array.of(format);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, content);
  const box = new Uint8Array(headBytes + sealed.byteLength);
  box.set([format, ...iv]);
  box.set(new Uint8Array(sealed), headBytes);
  return box;
}

export type Opened = { profile: Uint8Array<ArrayBuffer> } | { refused: "unreadable" | "wrongCode" | "expired" };

export async function open(box: Uint8Array<ArrayBuffer>, { key }: BoxKeys, now: number): Promise<Opened> {
  if (box[0] !== format || box.length < headBytes + tagBytes + metaBytes) return { refused: "unreadable" };
  let content: Uint8Array<ArrayBuffer>;
  try {
    const [iv, additionalData] = [box.slice(1, headBytes), Uint8Array.of(format)];
    content = new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, box.slice(headBytes)));
  } catch {
    return { refused: "wrongCode" };
  }
  const meta = new DataView(content.buffer);
  const length = meta.getUint32(4, true);
  if (length > content.length - metaBytes) return { refused: "unreadable" };
  if (now > meta.getUint32(0, true)) return { refused: "expired" };
  try {
    return { profile: await through(content.slice(metaBytes, metaBytes + length), new DecompressionStream("deflate-raw")) };
  } catch {
    return { refused: "unreadable" };
  }
}
