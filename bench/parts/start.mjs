// SPDX-License-Identifier: MIT
// Cold start in Chromium, and what a page feels of us.
import { join } from "node:path";
import { openBrowser } from "../support/browser.mjs";
import { need, paths } from "../support/paths.mjs";
import { storePack } from "../support/stores.mjs";
import { coldStartReport, coldStarts } from "./start/coldStart.mjs";
import { pageHealth, pageHealthReport } from "./start/pageHealth.mjs";
import { openShop } from "./start/shop.mjs";

export async function measure({ fast }) {
  need("run npm run build", join(paths.storefront, "manifest.json"));
  const rounds = fast ? 2 : 9;
  const shop = await openShop(await storePack(3000));
  const browser = await openBrowser();
  try {
    const reports = [
      coldStartReport(await coldStarts(browser, shop.origin, rounds, fast)),
      pageHealthReport(await pageHealth(browser, shop.origin, rounds)),
    ];
    return {
      title: "Start in the browser",
      about: `Chromium ${browser.version()}, a new browser context for every page load, medians of ${rounds} rounds (of three times as many at 4×) in which the pages take turns; CPU and network slowed down by Chromium itself.`,
      bars: reports.flatMap(({ bars }) => bars),
      tables: reports.flatMap(({ tables }) => tables),
      plots: reports.flatMap(({ plots }) => plots),
    };
  } finally {
    await browser.close();
    await shop.close();
  }
}
