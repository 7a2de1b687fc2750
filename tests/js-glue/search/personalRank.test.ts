// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Nearshelf, Shelf } from "../../../js-glue/src/sdk/api";
import { personalRank } from "../../../js-glue/src/search/personalRank";

const ids = ["a", "b", "c"];
const found = [
  { index: 0, score: 1 },
  { index: 1, score: 0.97 },
  { index: 2, score: 0.2 },
];
const shelfOf = (level: Shelf["level"], positions: number[]): Nearshelf =>
  ({
    shelf: async () => ({
      level,
      items: positions.map((heldPosition) => ({ heldPosition }) as Shelf["items"][number]),
    }),
  }) as unknown as Nearshelf;

const order = async (api: Nearshelf, dial: number) =>
  (await personalRank(api, ids, [...found], dial)).map(({ index }) => ids[index]);

test("taste chooses among what is about as relevant, and does not lift what is not", async () => {
  expect(await order(shelfOf("personal", [2, 1, 0]), 0.15)).toEqual(["b", "a", "c"]);
});

test("the order of relevance stands with the dial at nothing, or while the engine knows nothing", async () => {
  expect(await order(shelfOf("personal", [2, 1, 0]), 0)).toEqual(["a", "b", "c"]);
  expect(await order(shelfOf("popular", [2, 1, 0]), 0.5)).toEqual(["a", "b", "c"]);
});
