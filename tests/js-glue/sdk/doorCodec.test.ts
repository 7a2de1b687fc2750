// SPDX-License-Identifier: MIT
// Against bytes written by hand from docs/format/door.md, not against our own writer.
import { expect, test } from "vitest";
import {
  decodeCounters,
  decodeExport,
  decodeShelf,
  encodeCorrection,
  encodeEvents,
  encodeShelfRequest,
} from "../../../js-glue/src/sdk/doorCodec";
import { event } from "../support/events";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replace(/\s/g, ""), "hex"));

test("an event is its type, page, flags, time, amounts, ids and texts", () => {
  const written = encodeEvents([
    event({ type: 13, page: 7, flags: 1, time: 0x01020304, amount: 1.5, depth: 0.5, items: ["a", "ü"], facet: "f", text: "t" }),
  ]);
  expect(hex(written)).toBe(
    "0d070100" + "04030201" + "0000c03f" + "0000003f" + "0200" + "010061" + "0200c3bc" + "010066" + "0000" + "010074",
  );
});

test("a shelf request carries strategy, count, flags, clock, seed, three id lists and the shards", () => {
  const request = { strategy: "similar", count: 6, now: 1, seed: 2, anchors: ["x"], held: [], unavailable: ["y"] } as const;
  expect(
    hex(
      encodeShelfRequest({
        ...request,
        anchors: ["x"],
        held: [],
        unavailable: ["y"],
        shards: [258],
        dryRun: true,
        firstOnPage: true,
      }),
    ),
  ).toBe("05060500" + "01000000" + "02000000" + "0100" + "010078" + "0000" + "0100" + "010079" + "0100" + "0201");
});

test("a shelf answers its level and its items with the reason for each", () => {
  const response = bytes("00000000 00 00 0100 07000000 0200 04 00 ffffffff 0000803f 0500 6272616e64 0300 c3a962");
  expect(decodeShelf(response)).toEqual({
    level: "personal",
    items: [
      { index: 7, heldPosition: 2, reason: "interest", reasonIndex: -1, score: 1, reasonFacet: "brand", reasonValue: "éb" },
    ],
  });
});

test("a response that ends early throws instead of inventing items", () => {
  expect(() => decodeShelf(bytes("00000000 00 00 0200 07000000"))).toThrow(RangeError);
});

test("an export keeps 64-bit keys whole, and a correction gives them back", () => {
  const key = "ef cd ab 89 67 45 23 01";
  const response = bytes(
    `00000000 01 000000 0100 ${key} 00000040 000080bf 0100 66 0100 76 0100 ${key} ffffffff 0000803f 05000000 0000 0000 0000`,
  );
  const profile = decodeExport(response);
  expect(profile).toEqual({
    gift: true,
    interests: [{ key: "0123456789abcdef", weight: 2, lift: -1, facet: "f", value: "v" }],
    viewed: [{ key: "0123456789abcdef", index: -1, title: "", weight: 1, time: 5 }],
    bought: [],
    declined: [],
    visit: [],
  });
  expect(hex(encodeCorrection(9, profile.interests[0]?.key ?? "", 0))).toBe(`09000000${key.replaceAll(" ", "")}00000000`);
});

test("counters come in the order of the document", () => {
  const response = bytes("00000000 0a000000 01000000 02000000 03000000 04000000 05000000 06000000");
  expect(decodeCounters(response)).toEqual({
    accepted: 10,
    dropped: { machine: 1, replay: 2, unknownItem: 3, clockJump: 4, tooFast: 5, malformed: 6 },
  });
});

test("many events are the bytes of each, one after the other", () => {
  const events = Array.from({ length: 60 }, (_, step) => event({ type: 3, page: 3, time: step, amount: step, items: ["item"] }));
  expect(hex(encodeEvents(events))).toBe(events.map((one) => hex(encodeEvents([one]))).join(""));
});
