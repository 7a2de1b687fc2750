// SPDX-License-Identifier: MIT
// Uploads as a browser makes them. tests/collector/upload.test.cpp opens the recorded one with other code and verifies it.
import { writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { ReportModule, SplitQuestion } from "../../../js-glue/src/privacy/reportModule";
import { keysOf } from "../../../js-glue/src/privacy/splitUpload";
import { counting, fromHex, reportModule } from "../support/reportModule";

/** A histogram of 8 buckets in chunks of 3. */
const task = fromHex(
  "027731000a68747470733a2f2f612f000a68747470733a2f2f622f0000000000093a800000000000000064010000000000040008000000080000000300" +
    "00",
);
const suites = { x25519: 0x20, p256: 0x10, unknown: 0x21 };

interface Aggregator {
  list: Uint8Array;
  secret: Uint8Array;
}

async function aggregator(...kems: number[]): Promise<Aggregator> {
  const configs: number[] = [];
  let secret = new Uint8Array(0);
  for (const [id, kem] of kems.entries()) {
    const curve = kem === suites.x25519 ? { name: "X25519" } : { name: "ECDH", namedCurve: "P-256" };
    const pair = (await crypto.subtle.generateKey(curve, true, ["deriveBits"])) as CryptoKeyPair;
    const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    const { d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
    secret = new Uint8Array(Buffer.from(d ?? "", "base64url"));
    configs.push(id + 1, 0, kem, 0, 1, 0, 1, 0, key.length, ...key);
  }
  return { list: Uint8Array.from([0, configs.length, ...configs]), secret };
}

let module: ReportModule;
let question: SplitQuestion;
let keys: Aggregator[];

beforeAll(async () => {
  module = await reportModule();
  keys = [await aggregator(suites.x25519), await aggregator(suites.p256)];
  question = {
    taskId: counting(32, 64),
    task,
    week: 2912,
    reportId: counting(16),
    random: counting(128),
    values: [5],
    keys: { leader: (keys[0] as Aggregator).list, second: (keys[1] as Aggregator).list },
  };
});

test("all uploads of a task have one size, whatever they say, and none has the bytes of another", async () => {
  const one = await module.splitUpload(question);
  const other = await module.splitUpload({ ...question, values: [0], random: counting(128, 9) });
  expect(other.length).toBe(one.length);
  expect(other.subarray(30)).not.toEqual(one.subarray(30));
  expect(await module.splitUpload(question)).not.toEqual(one);
});

test("X25519 is taken before P-256, unknown agreements are passed over, and with none in common nothing is made", async () => {
  const { list } = await aggregator(suites.unknown, suites.p256, suites.x25519);
  expect(keysOf(list).map(({ id }) => id)).toEqual([1, 2, 3]);
  const parts = module.splitParts(question);
  const upload = await module.splitUpload({ ...question, keys: { leader: list, second: list } });
  expect(upload[parts.head.length]).toBe(3);
  const unknown = { leader: (await aggregator(suites.unknown)).list, second: list };
  await expect(module.splitUpload({ ...question, keys: unknown })).rejects.toThrow("no common key agreement");
  for (let size = 0; size < list.length; size++) expect(() => keysOf(list.subarray(0, size))).toThrow(RangeError);
  const twice = list.slice();
  twice[2] = 2;
  expect(() => keysOf(twice)).toThrow(RangeError);
});

test("a task beyond the limits is refused before anything is made of the measurement", async () => {
  const small = task.slice();
  small[34] = 99;
  expect(() => module.splitParts({ ...question, task: small })).toThrow("63");
  expect(() => module.splitParts({ ...question, values: [8] })).toThrow("63");
  expect(() => module.splitParts({ ...question, task: task.subarray(0, 50) })).toThrow("62");
});

test.runIf(process.env.NEARSHELF_REGENERATE)("record an upload", async () => {
  const parts = [question.taskId, task, ...keys.map(({ secret }) => secret), await module.splitUpload(question)];
  const bytes = parts.flatMap((part) => [part.length & 255, part.length >> 8, 0, 0, ...part]);
  writeFileSync(new URL("../../vectors/report/upload.bin", import.meta.url), Uint8Array.from(bytes));
});
