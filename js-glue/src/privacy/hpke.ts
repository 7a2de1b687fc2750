// SPDX-License-Identifier: MIT
// HPKE [RFC9180], mode base, one message: DHKEM(X25519) or, where a browser lacks it, DHKEM(P-256); HKDF-SHA256; AES-128-GCM. By WebCrypto
// alone, so it needs a secure context. Reached through splitUpload.ts.

type Part = string | ArrayLike<number>;

export interface HpkeKey {
  id: number;
  kem: number;
  publicKey: Uint8Array<ArrayBuffer>;
}

/** WebCrypto's name of each key encapsulation. */
const curves: Record<number, EcKeyGenParams> = {
  32: { name: "X25519" } as EcKeyGenParams,
  16: { name: "ECDH", namedCurve: "P-256" },
};

/** Texts are taken byte for byte. */
function bytesOf(...parts: Part[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : Array.from(part))),
  );
}

async function hmac(key: Uint8Array<ArrayBuffer>, ...parts: Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, bytesOf(...parts)));
}

/** To HMAC no salt is the same as zeros, and WebCrypto refuses empty keys. */
const noSalt = new Uint8Array(32);

const extract = (suite: Part, salt: Uint8Array<ArrayBuffer>, label: string, input: Part): Promise<Uint8Array<ArrayBuffer>> =>
  hmac(salt, "HPKE-v1", suite, label, input);

/** At most one block of the hash, which is all that is ever asked for. */
const expand = async (suite: Part, secret: Uint8Array<ArrayBuffer>, label: string, context: Part, size: number) =>
  (await hmac(secret, [0, size], "HPKE-v1", suite, label, context, [1])).slice(0, size);

/** The key and nonce of the first message. `aead`: 1 for AES-128-GCM. */
export async function keySchedule(kem: number, aead: number, shared: Uint8Array<ArrayBuffer>, info: Part) {
  const suite = bytesOf("HPKE", [0, kem, 0, 1, 0, aead]);
  const context = bytesOf([0], await extract(suite, noSalt, "psk_id_hash", ""), await extract(suite, noSalt, "info_hash", info));
  const secret = await extract(suite, shared, "secret", "");
  return {
    key: await expand(suite, secret, "key", context, aead === 1 ? 16 : 32),
    nonce: await expand(suite, secret, "base_nonce", context, 12),
  };
}

/** The secret shared with the holder of `key`, and what tells it to them. */
export async function encapsulate({ kem, publicKey }: HpkeKey, pair: CryptoKeyPair) {
  const curve = curves[kem] as EcKeyGenParams;
  const theirs = await crypto.subtle.importKey("raw", publicKey, curve, true, []);
  const agreed = await crypto.subtle.deriveBits({ name: curve.name, public: theirs }, pair.privateKey, 256);
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const suite = bytesOf("KEM", [0, kem]);
  const secret = await extract(suite, noSalt, "eae_prk", new Uint8Array(agreed));
  return { enc, shared: await expand(suite, secret, "shared_secret", bytesOf(enc, publicKey), 32) };
}

/** A fresh pair; rejects where the browser does not know the curve. */
export const freshPair = (kem: number): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curves[kem] as EcKeyGenParams, false, ["deriveBits"]) as Promise<CryptoKeyPair>;

export async function seal(
  key: HpkeKey,
  info: Part,
  aad: Uint8Array<ArrayBuffer>,
  plaintext: Uint8Array<ArrayBuffer>,
  pair: CryptoKeyPair,
) {
  const { enc, shared } = await encapsulate(key, pair);
  const schedule = await keySchedule(key.kem, 1, shared, info);
  const aes = await crypto.subtle.importKey("raw", schedule.key, "AES-GCM", false, ["encrypt"]);
  const payload = await crypto.subtle.encrypt({ name: "AES-GCM", iv: schedule.nonce, additionalData: aad }, aes, plaintext);
  return { enc, payload: new Uint8Array(payload) };
}
