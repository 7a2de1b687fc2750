// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { Rescue } from "../../../../js-glue/src/generated/numbers";
import { newLedger } from "../../../../js-glue/src/privacy/reports/ledger";
import { noteSearch, searchAnswer } from "../../../../js-glue/src/privacy/reports/searches";
import { begin, Dice, week } from "../../support/reporting";

const results = ["none", "found", "nothing"];
const found = { rescue: Rescue.none, category: "Garden" };
const nothing = { rescue: Rescue.popular, category: "" };

test("of last week's searches one is told, each as likely as another", () => {
  const dice = new Dice(11);
  const told = { none: 0, found: 0, nothing: 0 };
  for (let profile = 0; profile < 4000; profile++) {
    const ledger = newLedger(begin, dice.below);
    for (const search of [found, nothing, found, found]) noteSearch(ledger, search, begin, dice.below);
    expect(ledger.searches).toHaveLength(1);
    expect(searchAnswer(ledger, "searchResult", results, begin)).toBe("none"); // the week is not over
    told[searchAnswer(ledger, "searchResult", results, begin + week) as keyof typeof told]++;
  }
  expect(told.none).toBe(0);
  expect(Math.abs(told.nothing - 1000)).toBeLessThan(4 * Math.sqrt(4000 * 0.25 * 0.75));
});

test("its category is told where it is asked for, and weeks without a search tell none", () => {
  const ledger = newLedger(begin, () => 0);
  expect(searchAnswer(ledger, "searchCategory", ["none", "Garden"], begin)).toBe("none");
  for (const later of [0, 1, 2]) noteSearch(ledger, found, begin + later * week, () => 0);
  expect(ledger.searches?.map(({ count }) => count)).toEqual([1, 1]);
  expect(searchAnswer(ledger, "searchCategory", ["none", "Garden"], begin + 3 * week)).toBe("Garden");
  expect(searchAnswer(ledger, "searchCategory", ["none", "Tech"], begin + 3 * week)).toBe("none");
  expect(searchAnswer(ledger, "searchCategory", ["none", "Garden"], begin + 4 * week)).toBe("none");
});

test("what is kept of a search is no word of it", () => {
  const ledger = newLedger(begin, () => 0);
  noteSearch(ledger, { ...found, query: "secret" } as typeof found, begin, () => 0);
  expect(JSON.stringify(ledger)).not.toContain("secret");
});
