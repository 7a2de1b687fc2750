// SPDX-License-Identifier: MIT
// The same queries in Chromium, at its full speed and slowed down six times, beside the two engines that the bars name.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, openPage } from "../support/browser.mjs";
import { bundle } from "../support/bundle.mjs";
import { paths } from "../support/paths.mjs";
import { serve } from "../support/server.mjs";

const beside = ["MiniSearch", "FlexSearch"];

/** { 1: { engine: { kind: microseconds of each query } }, 6: … }, from the index's files and its catalogue's products and queries. */
export async function inChromium({ index, cards, products, queries, patienceMillis }) {
  const routes = {
    "/": '<!doctype html><title>search</title><script type="module" src="/page.mjs"></script>',
    "/page.mjs": readFileSync(await bundle("bench/pages/search.mjs", "browser")),
    "/search.wasm": readFileSync(join(paths.storefront, "search.wasm")),
    "/index.nss": readFileSync(index),
    "/cards.json": readFileSync(cards),
    "/task.json": JSON.stringify({ products, queries }),
  };
  const server = await serve(routes, { isolated: true });
  const browser = await openBrowser();
  try {
    const times = {};
    for (const cpu of [1, 6]) {
      const { page, close } = await openPage(browser, { cpu });
      await page.goto(server.origin, { waitUntil: "load" });
      times[cpu] = await page.evaluate(([names, millis]) => window.bench(names, millis), [beside, patienceMillis]);
      await close();
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
  }
}
