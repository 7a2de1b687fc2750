// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { bestQuestion } from "../../../js-glue/src/guide/bestQuestion";

const count = (facet: string, name: string, items: number) => ({ facet, name, items, value: items });

test("the question asked is the one whose answer splits what is left most evenly", () => {
  const counts = [
    count("brand", "Norrvik", 38),
    count("brand", "Sandholm", 2),
    count("colour", "red", 14),
    count("colour", "green", 13),
    count("colour", "blue", 13),
    count("material", "oak", 3),
    count("material", "ash", 3),
  ];
  expect(bestQuestion(counts, new Set())?.facet).toBe("colour");
  expect(bestQuestion(counts, new Set(["colour"]))?.facet).toBe("brand");
});

test("nothing is asked that tells nothing apart", () => {
  expect(bestQuestion([count("brand", "Norrvik", 40)], new Set())).toBeNull();
  expect(bestQuestion([], new Set())).toBeNull();
});
