// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { ActKind, EventType } from "../../../js-glue/src/generated/numbers";
import type { PageEvent } from "../../../js-glue/src/sdk/pageEvent";
import { actOf } from "../../../js-glue/src/slots/acts";
import { isSensitive } from "../../../js-glue/src/slots/itemFacts";

const event = (type: number, more: Partial<PageEvent> = {}): PageEvent => ({
  type,
  page: 0,
  flags: 0,
  time: 1_790_000_000,
  amount: 0,
  depth: 0,
  items: [],
  facet: "",
  value: "",
  text: "",
  ...more,
});

test("a search for a present is a hint, its words stay behind", () => {
  const act = actOf(event(EventType.search, { text: "gift for my father" }));
  expect(act).toMatchObject({ kind: ActKind.search, flags: 2 });
  expect(JSON.stringify(act)).not.toContain("father");
  expect(actOf(event(EventType.search, { text: "frying pan" })).flags).toBe(0);
});

test("a filter by price says that she looks at prices, one by colour does not", () => {
  expect(actOf(event(EventType.filter, { facet: "price", value: "10-20" })).kind).toBe(ActKind.priceOrder);
  expect(actOf(event(EventType.filter, { facet: "colour", value: "green" })).kind).toBe(ActKind.filter);
});

test("a category is sensitive with all that lies in it, and no other that begins with the same letters", () => {
  const list = "Health; Toys > Adult";
  for (const category of ["Health", "Health > Tests", "Toys > Adult > Games"])
    expect(isSensitive(category, list), category).toBe(true);
  for (const category of ["Healthy food", "Toys", "Toys > Adults", ""]) expect(isSensitive(category, list), category).toBe(false);
});
