// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { encapsulate, keySchedule, seal } from "../../../js-glue/src/privacy/hpke";
import { fromHex, hex } from "../support/reportModule";

const vectors = fileURLToPath(new URL("../../../../shared/data/hpke/hpke_base_vectors.json", import.meta.url));

/** PKCS #8 around a raw X25519 key, and the private half of a P-256 pair as a JSON key. */
async function pairOf(kem: number, secret: string, pub: Uint8Array): Promise<CryptoKeyPair> {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
  const curve = kem === 0x20 ? { name: "X25519" } : { name: "ECDH", namedCurve: "P-256" };
  const publicKey = await crypto.subtle.importKey("raw", pub.slice(), curve, true, []);
  const jwk =
    kem === 0x20
      ? { kty: "OKP", crv: "X25519", d: base64(fromHex(secret)), x: base64(pub) }
      : { kty: "EC", crv: "P-256", d: base64(fromHex(secret)), x: base64(pub.slice(1, 33)), y: base64(pub.slice(33)) };
  return { publicKey, privateKey: await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]) };
}

test.skipIf(!existsSync(vectors))("every published vector of the two key agreements comes out byte for byte", async () => {
  for (const vector of JSON.parse(readFileSync(vectors, "utf8"))) {
    const key = { id: 1, kem: vector.kem_id, publicKey: fromHex(vector.pkRm) as Uint8Array<ArrayBuffer> };
    const pair = await pairOf(vector.kem_id, vector.skEm, fromHex(vector.pkEm));
    const { enc, shared } = await encapsulate(key, pair);
    expect(hex(enc)).toBe(vector.enc);
    expect(hex(shared)).toBe(vector.shared_secret);
    const schedule = await keySchedule(vector.kem_id, vector.aead_id, shared, fromHex(vector.info));
    expect(hex(schedule.key)).toBe(vector.key);
    expect(hex(schedule.nonce)).toBe(vector.base_nonce);
    // WebCrypto has no ChaCha20-Poly1305, and a report is one message: the first.
    if (vector.aead_id !== 1) continue;
    const [{ aad, pt, ct }] = vector.encryptions;
    const sealed = await seal(key, fromHex(vector.info), fromHex(aad).slice(), fromHex(pt).slice(), pair);
    expect(hex(sealed.payload)).toBe(ct);
  }
});
