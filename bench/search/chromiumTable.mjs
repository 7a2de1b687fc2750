// SPDX-License-Identifier: MIT
// Times in a page, at the machine's speed and slowed down six times, and the bars on them.
import { ours, patienceMillis, timedKinds, timedOf } from "./catalogueTable.mjs";
import { inChromium } from "./inChromium.mjs";
import { knownItems } from "./knownItem.mjs";
import { buildIndex } from "./nearshelfSearch.mjs";
import { median, timesAsLong } from "./timing.mjs";

const speeds = { 1: "Chromium", 6: "Chromium slowed down 6 times" };
const names = { exact: "three words", prefix: "unfinished", "1 typo": "with a typo" };

export async function chromiumTable(products, fast) {
  const { index, cards } = await buildIndex("made", products);
  const queries = timedOf(knownItems(products, fast ? 10 : 50));
  const times = await inChromium({ index, cards, products, queries, patienceMillis: patienceMillis.times });
  const rows = Object.entries(times).flatMap(([cpu, engines]) =>
    Object.entries(engines).map(([name, kinds]) => [
      name,
      speeds[cpu],
      ...timedKinds.map((kind) => median(kinds[kind]) / 1000),
      timedKinds.reduce((sum, kind) => sum + kinds[kind].length, 0),
    ]),
  );
  return {
    table: {
      title: `Generated, ${products.length.toLocaleString("en")} products, in a page`,
      columns: [
        { name: "engine" },
        { name: "where" },
        ...timedKinds.map((kind) => ({ name: `p50 ${names[kind]}, ms`, digits: 3 })),
        { name: "queries timed", digits: 0 },
      ],
      rows,
    },
    bars: [
      {
        what: "Chromium: times faster than MiniSearch, three words",
        limit: 5,
        atLeast: true,
        measured: timesAsLong(times[1].MiniSearch.exact, times[1][ours].exact),
        digits: 1,
      },
      {
        what: "Chromium: time over FlexSearch's, three words",
        limit: 1,
        measured: timesAsLong(times[1][ours].exact, times[1].FlexSearch.exact),
        digits: 2,
      },
      ...timedKinds.map((kind) => ({
        what: `Chromium slowed down 6 times: p50 ${names[kind]}, ms`,
        limit: 1,
        measured: median(times[6][ours][kind]) / 1000,
        digits: 3,
      })),
    ],
  };
}
