// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { LdpTasks } from "../../../../js-glue/src/privacy/reports/tasks";
import { countersOf, truthsOf } from "../../../../js-glue/src/privacy/reports/truths";
import type { ProfileExport } from "../../../../js-glue/src/sdk/api";

const intents = ["none", "browsing", "focused", "comparing", "wishing", "cart", "ordered", "gift"];
const stream = (name: string, values: string[]) => ({ name, k: values.length, epsilon: 2, values });
const tasks: LdpTasks = {
  mode: "ldp",
  version: 1,
  url: "",
  streams: [
    stream("intent", intents),
    stream("category", ["none", "Garden", "Tech"]),
    stream("priceBand", ["none", "under 20", "20 – 50"]),
  ],
};
const interest = (facet: string, value: string, weight: number) => ({ key: "", facet, value, weight, lift: 0 });
const profile = (more: Partial<ProfileExport> = {}): ProfileExport => ({
  interests: [],
  viewed: [],
  bought: [],
  declined: [],
  visit: [],
  gift: false,
  ...more,
});
const step = (weight: number) => ({ key: "", index: 0, title: "", weight, time: 1 });

test("nothing known answers none, three times", () => {
  expect(truthsOf(profile(), tasks)).toEqual([0, 0, 0]);
});

test("the strongest interests count, among the values that are asked for", () => {
  const interests = [
    interest("category", "Garden > Plants", 9),
    interest("category", "Tech", 4),
    interest("category", "Garden", 6),
    interest("price", "20 – 50", 3),
    interest("brand", "Garden", 99),
  ];
  expect(truthsOf(profile({ interests }), tasks)).toEqual([0, 1, 2]);
});

test("the intent follows the visit's strongest step, and a present is a present", () => {
  const intentOf = (...weights: number[]) => intents[truthsOf(profile({ visit: weights.map(step) }), tasks)[0] ?? 0];
  expect([intentOf(1), intentOf(1, 1.9), intentOf(2.5), intentOf(4), intentOf(1, 6, 1), intentOf(16)]).toEqual([
    "browsing",
    "focused",
    "comparing",
    "wishing",
    "cart",
    "ordered",
  ]);
  expect(truthsOf(profile({ visit: [step(16)], gift: true }), tasks)[0]).toBe(intents.indexOf("gift"));
});

test("a task of items sets the strongest of those it asks for, ascending, and one of an unknown name nothing", () => {
  const viewed = ["p9", "p2", "p7", "p1"].map((id, at) => ({ ...step(10 - at), id }));
  const given = profile({ viewed, interests: [interest("category", "Tech", 2)] });
  expect(countersOf(given, "items-garden", ["p1", "p2", "p3", "p7"], 2)).toEqual([1, 3]);
  expect(countersOf(null, "items-garden", ["p1"], 2)).toEqual([]);
  expect(countersOf(given, "category", ["none", "Tech"], 1)).toEqual([1]);
  expect(countersOf(given, "something", ["none", "Tech"], 1)).toEqual([0]);
});

test("a task of pairs sets the strongest of those of which both products were viewed", () => {
  const viewed = ["p9", "p2", "p7"].map((id, at) => ({ ...step(10 - at), id }));
  const pairs = ["p7 + p1", "p2 + p7", "p9 + p7", "p9 + p2"];
  expect(countersOf(profile({ viewed }), "pairs-garden", pairs, 4)).toEqual([1, 2, 3]);
  expect(countersOf(profile({ viewed }), "pairs-garden", pairs, 1)).toEqual([3]);
  expect(countersOf(null, "pairs-garden", pairs, 4)).toEqual([]);
});

test("price bands fall under the lower edges that are asked for, whatever bands this pack has", () => {
  const edges = { ...tasks, streams: [...tasks.streams.slice(0, 2), stream("priceBand", ["none", "0", "15", "50"])] };
  for (const [band, answer] of [
    ["under £12", 1],
    ["£12 – £15", 1],
    ["£15 – £49.50", 2],
    ["CHF 50 – CHF 80", 3],
    ["£1200 and more", 3],
  ] as const)
    expect([band, truthsOf(profile({ interests: [interest("price", band, 2)] }), edges)[2]]).toEqual([band, answer]);
});
