// SPDX-License-Identifier: MIT
// Decisions beyond shelves: what they add to a page, and how long one takes in Chromium.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measure as weigh } from "../../tools/measureBytes.mjs";
import { openBrowser, openPage } from "../support/browser.mjs";
import { bundle } from "../support/bundle.mjs";
import { need, paths } from "../support/paths.mjs";
import { serve } from "../support/server.mjs";
import { median } from "../support/statistics.mjs";

const counts = [4, 12, 48];
const names = ["nearshelf-slot.js", "decide.wasm", "nearshelf-figures.js"];
const files = names.map((name) => join(paths.storefront, name));

async function inChromium(runs, rounds) {
  const server = await serve(
    {
      "/": '<!doctype html><title>slots</title><script type="module" src="/slots.mjs"></script>',
      "/slots.mjs": readFileSync(await bundle("bench/pages/slots.mjs", "browser")),
      "/decide.wasm": readFileSync(files[1]),
    },
    { isolated: true },
  );
  const browser = await openBrowser();
  try {
    const all = [];
    for (let run = 0; run < runs; run++) {
      const { page, close } = await openPage(browser);
      await page.goto(server.origin, { waitUntil: "load" });
      all.push(await page.evaluate(([given, many]) => window.bench.decide(given, many), [counts, rounds]));
      await close();
    }
    return { all, version: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function measure({ fast }) {
  need("run npm run build", ...files);
  const [part, module, figures] = files.map((file) => weigh(readFileSync(file)).brotli);
  const runs = fast ? 3 : 15;
  const { all, version } = await inChromium(runs, fast ? 500 : 2000);
  const of = (pick) => median(all.map(pick));
  const micros = counts.map((_, at) => of(({ decisions }) => decisions[at]));
  return {
    title: "Decisions beyond shelves",
    about: `Chromium ${version}; a decision is everything from the slot's options to the answer: encoding, choosing, decoding. Medians of ${runs} pages, each the median over batches of twenty calls after a warm-up.`,
    bars: [
      { what: "code for decisions, brotli bytes", limit: 10_240, measured: part + module, digits: 0 },
      ...counts.map((options, at) => ({
        what: `a decision among ${options} options, µs`,
        limit: 50,
        measured: micros[at],
        digits: 1,
      })),
    ],
    tables: [
      {
        title: "What a page pays",
        columns: [{ name: "what" }, { name: "figure", digits: 1 }],
        rows: [
          ["nearshelf-slot.js, brotli bytes", part],
          ["decide.wasm, brotli bytes", module],
          ["nearshelf-figures.js, brotli bytes, when the panel opens", figures],
          ["one act told, µs", of(({ observe }) => observe)],
          ["state restored and saved, µs", of(({ keep }) => keep)],
          ["state kept, bytes", of(({ stateBytes }) => stateBytes)],
        ],
        note: "A page without a shelf that has slots loads nearshelf-shelf.js too, which lends its tools, without engine and pack.",
      },
    ],
  };
}
