// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "../../../../js-glue/src/privacy/base64Url";
import { newCode, readCode, spaced } from "../../../../js-glue/src/privacy/move/moveCode";
import { boxParams, keysOf, open, seal } from "../../../../js-glue/src/privacy/move/sealedBox";
import { Dice } from "../../support/reporting";

const origin = "https://shop.example";
const code = "K7QM3XVT9PWDHRA4";
const keys = await keysOf(code, origin);
const noise = (size: number): Uint8Array<ArrayBuffer> => Uint8Array.from(new Dice(3).bytes(size));

test("a code is read however it is typed, and nothing else is one", () => {
  const drawn = newCode();
  expect(readCode(spaced(drawn))).toBe(drawn);
  expect(readCode(` k7qm-3xvt 9pwd-hra4 `)).toBe(code);
  expect(readCode("OIL0-0000-0000-0000")).toBe("0110000000000000");
  for (const typed of ["", "K7QM-3XVT-9PWD-HRA", "K7QM-3XVT-9PWD-HRAU", "K7QM-3XVT-9PWD-HRA44"])
    expect(readCode(typed)).toBeNull();
});

test("what is sealed opens with its code, in this store, for ten minutes", async () => {
  const profile = noise(3000);
  const box = await seal(profile, keys, 1000, [boxParams.fullLength]);
  if (!box) throw new Error("too long");
  expect(await open(box, keys, 1000 + boxParams.lifeSeconds)).toEqual({ profile });
  expect(await open(box, keys, 1001 + boxParams.lifeSeconds)).toEqual({ refused: "expired" });
  expect(await open(box, await keysOf("K7QM3XVT9PWDHRA5", origin), 1000)).toEqual({ refused: "wrongCode" });
  expect(await open(box, await keysOf(code, "https://other.example"), 1000)).toEqual({ refused: "wrongCode" });
});

test("every box for the mailbox has the same size, and the smallest that fits is taken for a QR code", async () => {
  for (const size of [0, 100, 9000, 16_384]) {
    const box = await seal(noise(size), keys, 0, [boxParams.fullLength]);
    expect(box).toHaveLength(16_509);
  }
  expect(await seal(noise(300), keys, 0, boxParams.codeLengths)).toHaveLength(512 + 29);
  expect(await seal(noise(1600), keys, 0, boxParams.codeLengths)).toBeNull();
});

test("whatever is cut or changed is refused", async () => {
  const box = (await seal(noise(200), keys, 0, boxParams.codeLengths)) as Uint8Array<ArrayBuffer>;
  for (let at = 0; at < box.length; at += 7) {
    const changed = box.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await open(changed, keys, 0)).toHaveProperty("refused");
    expect(await open(box.slice(0, at), keys, 0)).toHaveProperty("refused");
  }
});

test("the same nonce never seals twice, and the address does not give the key away", async () => {
  const boxes = await Promise.all([0, 1].map(() => seal(noise(10), keys, 0, boxParams.codeLengths)));
  expect(boxes[0]).not.toEqual(boxes[1]);
  expect(fromBase64Url(keys.address)).toHaveLength(32);
  expect(toBase64Url(fromBase64Url(keys.address))).toBe(keys.address);
  await expect(crypto.subtle.exportKey("raw", keys.key)).rejects.toThrow();
});
