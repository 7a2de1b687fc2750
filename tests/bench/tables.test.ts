// SPDX-License-Identifier: MIT
import { describe, expect, it } from "vitest";
import { readPairs } from "../../bench/support/strongestPairs.mjs";
import { barsTable, isMet, toMarkdown } from "../../bench/support/tables.mjs";

describe("the bench's tables", () => {
  it("say met or missed on the right side of a limit, the limit itself included", () => {
    expect(isMet({ limit: 1, measured: 1 })).toBe(true);
    expect(isMet({ limit: 1, measured: 1.01 })).toBe(false);
    expect(isMet({ limit: 1, measured: 0.99, atLeast: true })).toBe(false);
    expect(barsTable([{ what: "bytes", limit: 4096, measured: 5000, digits: 0 }])).toContain(
      "| ≤ 4,096 | 5,000    | **missed** |",
    );
  });

  it("show what was not measured as a dash and align numbers to the right", () => {
    const columns = [{ name: "who" }, { name: "µs", digits: 1 }];
    expect(
      toMarkdown({
        columns,
        rows: [
          ["ours", 1234.56],
          ["theirs", null],
        ],
      }).split("\n"),
    ).toEqual(["| who    |      µs |", "| ------ | ------: |", "| ours   | 1,234.6 |", "| theirs |       – |"]);
  });

  it("take titles without ids out of the pairs that the trainer prints", () => {
    expect(readPairs("0.4679\t84596F  SMALL  PINK BOWL\t21899  KEY FOB , SHED\n")).toEqual([
      [0.4679, "SMALL PINK BOWL", "KEY FOB , SHED"],
    ]);
  });
});
