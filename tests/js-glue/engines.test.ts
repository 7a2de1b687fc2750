// SPDX-License-Identifier: MIT

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Operation } from "../../js-glue/src/generated/numbers";
import { ByteReader } from "../../js-glue/src/sdk/byteReader";
import { ByteWriter } from "../../js-glue/src/sdk/byteWriter";
import { headBytes } from "../../js-glue/src/sdk/door";
import { decodeExport, decodeShelf, encodeEvents, encodeShelfRequest } from "../../js-glue/src/sdk/doorCodec";
import { callDoor, type DoorModule } from "../../js-glue/src/sdk/wasmMemory";
import { fallbackPath, gluePath, plainEngine, wasmEngine } from "./support/engines";
import { event } from "./support/events";
import { tinyPack } from "./support/tinyPack";

const now = 1_800_000_000;
const nothing = new Uint8Array(0);

/** A visit to the ash side of the store, and everything the engine answers on the way. */
function visit(door: DoorModule): Uint8Array[] {
  const views = [2, 4, 8].map((item, step) => event({ type: 2, page: 3, items: [`p${item}`], time: now + step * 60 }));
  const request = { strategy: "recommendedForYou", count: 12, now: now + 200, seed: 7, firstOnPage: true } as const;
  return [
    callDoor(door, Operation.loadPack, tinyPack(40).bytes),
    callDoor(door, Operation.observe, encodeEvents(views)),
    callDoor(door, Operation.shelf, encodeShelfRequest(request)),
    callDoor(door, Operation.shelf, encodeShelfRequest({ ...request, held: ["p1", "p6", "nobody", "p3", "p10"], count: 5 })),
    callDoor(
      door,
      Operation.explain,
      new ByteWriter()
        .u32(now + 200)
        .str("p6")
        .take(),
    ),
    callDoor(door, Operation.exportProfile, new ByteWriter().u32(now + 200).take()),
    callDoor(door, Operation.saveProfile, nothing),
    callDoor(door, Operation.shelf, Uint8Array.of(1, 2, 3)),
  ];
}

test("the fallback answers byte for byte what the WebAssembly module answers", async () => {
  expect(visit(await plainEngine())).toEqual(visit(await wasmEngine()));
});

test("three ash products viewed rank the held ash cards before the birch ones", async () => {
  const answers = visit(await wasmEngine());
  const { level, items } = decodeShelf(answers[3] ?? nothing);
  expect(level).toBe("personal");
  expect(
    items
      .map(({ heldPosition }) => heldPosition)
      .slice(0, 2)
      .sort(),
  ).toEqual([1, 4]);
  expect(decodeExport(answers[5] ?? nothing).interests[0]).toMatchObject({ facet: "wood", value: "ash" });
});

test("the pack's item count and hash come back as written in the manifest", async () => {
  const bytes = new ByteReader(visit(await wasmEngine())[0] ?? nothing, headBytes);
  expect([bytes.u32(), bytes.key()]).toEqual([40, tinyPack(40).hash]);
});

test("a pack larger than the module's first memory loads: views are taken anew after growth", async () => {
  const { bytes } = tinyPack(100_000);
  for (const door of [await wasmEngine(), await plainEngine()]) {
    expect(new ByteReader(callDoor(door, Operation.loadPack, bytes), headBytes).u32()).toBe(100_000);
  }
});

test("neither engine needs eval", () => {
  for (const path of [gluePath, fallbackPath])
    expect(readFileSync(path, "utf8")).not.toMatch(/\beval\b|new Function|\bFunction\(/);
});

test("the hand-written types name what the modules export", async () => {
  const declared = (file: string, pattern: RegExp): string[] =>
    [...readFileSync(new URL(`../../wasm/${file}`, import.meta.url), "utf8").matchAll(pattern)]
      .map((match) => match[1] ?? "")
      .sort();
  expect(declared("fallback.d.ts", /export declare (?:const|function) (\w+)/g)).toEqual(Object.keys(await plainEngine()).sort());
  const engine = await wasmEngine();
  for (const name of declared("engine.d.ts", /^ {2}(inbox|call|outbox)\(/gm))
    expect(engine).toHaveProperty(name, expect.any(Function));
  expect(declared("engine.d.ts", /^ {2}(\w+)\(.*: number;$/gm)).toEqual(["call", "inbox", "outbox"]);
});
