// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { DecideOperation, verdicts } from "../../../js-glue/src/generated/numbers";
import type { SlotOption, SlotRequest } from "../../../js-glue/src/sdk/api";
import type { ModuleCall } from "../../../js-glue/src/sdk/plainModule";
import { decodeChoice, encodeChoice } from "../../../js-glue/src/slots/choiceCodec";
import { plainDecide, wasmDecide } from "../support/decideModule";

const now = 1_790_000_000;

const modules: [string, () => Promise<ModuleCall>][] = [
  ["WebAssembly", wasmDecide],
  ["the JavaScript fallback", plainDecide],
];

describe.each(modules)("with %s", (_, load) => {
  const choose = async (options: SlotOption[], more: Partial<SlotRequest> = {}, seed = 7) => {
    const call = await load();
    const slot: SlotRequest = { name: "test", kind: "hero", options, exploration: 0, ...more };
    const choice = decodeChoice(call(DecideOperation.choose, encodeChoice(slot, now, seed)), slot);
    return {
      ids: choice.chosen.map((at) => options[at]?.id),
      reason: choice.reason,
      refused: Object.fromEntries(options.map(({ id }, at) => [id, verdicts[choice.verdicts[at] ?? 0]])),
    };
  };

  test("a condition holds only for a figure that is stated and within its range", async () => {
    const few: SlotOption = { id: "few", if: { stock: [1, 5] } };
    expect((await choose([few], { facts: { stock: 5 } })).ids).toEqual(["few"]);
    expect((await choose([few], { facts: { stock: 6 } })).refused).toEqual({ few: "untrue" });
    expect((await choose([few])).refused).toEqual({ few: "untrue" });
  });

  test("a page cannot state what only the module knows", async () => {
    const loyal: SlotOption = { id: "loyal", if: { orders: [3, 1e9] } };
    expect((await choose([loyal], { facts: { orders: 9 } })).refused).toEqual({ loyal: "untrue" });
  });

  test("a misspelt state or trigger turns an option off, not on for all", async () => {
    const misspelt = [
      { id: "state", for: ["comparision"] },
      { id: "trigger", after: ["backbutton"] },
      { id: "fact", if: { stok: [0, 9] } },
    ] as unknown as SlotOption[];
    const { ids, refused } = await choose(misspelt);
    expect(ids).toEqual([]);
    expect(new Set(Object.values(refused))).toEqual(new Set(["excluded"]));
  });

  test("the merchant's pin wins over everything that was learnt", async () => {
    const { ids, reason } = await choose([
      { id: "own", own: true, prior: 0.9, priorWeight: 900 },
      { id: "pinned", pinned: true },
    ]);
    expect(ids).toEqual(["pinned"]);
    expect(reason).toBe("pinned");
  });

  test("sections keep the store's order while nothing is known, and none is lost", async () => {
    const options = ["a", "b", "c", "d", "e"].map((id): SlotOption => ({ id, about: `Category ${id}` }));
    expect((await choose(options, { kind: "sections" })).ids).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("an incentive is not for who has done nothing yet", async () => {
    const { ids, refused } = await choose([{ id: "voucher", incentive: true }], { kind: "incentive" });
    expect(ids).toEqual([]);
    expect(refused).toEqual({ voucher: "incentiveUnneeded" });
  });
});
