// SPDX-License-Identifier: MIT
// The made-up store on localhost: pages that differ in who ranks the shelf.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { floorHead, onnxHead, shopPage, tagHead } from "../../pages/shopPage.mjs";
import { onnxModel } from "../../scoring/onnxModel.mjs";
import { vectorsOf } from "../../scoring/task.mjs";
import { openPage } from "../../support/browser.mjs";
import { bundle } from "../../support/bundle.mjs";
import { paths } from "../../support/paths.mjs";
import { serve } from "../../support/server.mjs";

export async function openShop(store) {
  const manifest = JSON.parse(readFileSync(join(paths.storefront, "manifest.json"), "utf8"));
  const shelfFiles = manifest.files
    .filter(({ role, file }) => role === "shelf" && !file.endsWith(".css"))
    .map(({ file }) => file);
  const count = store.ids.length;
  const { rows, dimension } = vectorsOf(readFileSync(store.pack));
  return serve({
    "/blank": '<!doctype html><link rel="icon" href="data:,"><title>blank</title>',
    "/ours": shopPage(store.ids, tagHead),
    "/bare": shopPage(store.ids, ""),
    "/floor": shopPage(store.ids, floorHead(shelfFiles)),
    "/onnx": shopPage(store.ids, onnxHead),
    "/onnx.mjs": readFileSync(await bundle("bench/pages/onnx.mjs", "browser")),
    "/model.onnx": onnxModel({
      rows,
      count,
      dimension,
      keep: count,
    }),
    "/ort/": join(paths.packages, "onnxruntime-web/dist/"),
    "/nearshelf/": paths.storefront,
    "/pack/": store.folder,
  });
}

/** Runs in the page before anything else: what happened, for later questions. */
export function watch() {
  const seen = { readyAt: 0, clickedAt: 0, answeredAt: 0, shifts: 0 };
  Object.defineProperty(window, "seen", { value: seen });
  new MutationObserver((_, observer) => {
    if (!document.querySelector("nearshelf-shelf[data-nearshelf-ready]")) return;
    seen.readyAt = performance.now();
    observer.disconnect();
    window.benchReady?.("");
  }).observe(document, { subtree: true, attributeFilter: ["data-nearshelf-ready"] });
  // The shopper scrolls as soon as there is something to scroll: a shelf out of her sight would wait for that, or for a page that stands.
  addEventListener("DOMContentLoaded", () => scrollBy(0, 1), { once: true });
  // Here and not later: whoever listens first hears of a click before it is answered.
  const onClick = ({ timeStamp }) => {
    seen.clickedAt = timeStamp;
  };
  addEventListener("click", onClick, { capture: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shifts += value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** What `promise` becomes, or an error after so long. */
function within(millis, promise, complaint) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${millis / 1000} s`)), millis);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Opens a page in a fresh context and waits for its shelf: { page, protocol, readyMillis, close }. Throws when the order is the store's own. */
export async function visit(browser, origin, path, conditions) {
  const { page, protocol, close } = await openPage(browser, conditions);
  await page.addInitScript(watch);
  // Told by the page: asking it would put the asker's own script into its start, a sixth of it at a 4-fold slow-down.
  const ready = new Promise((resolve) => protocol.once("Runtime.bindingCalled", resolve));
  await protocol.send("Runtime.enable");
  await protocol.send("Runtime.addBinding", { name: "benchReady" });
  // The shopper's browser runs already: starting a process for the store's origin is no page's doing.
  await page.goto(`${origin}/blank`, { waitUntil: "load" });
  await page.goto(`${origin}/${path}`, { waitUntil: "commit" });
  await within(120_000, ready, `/${path}: no shelf was ranked`);
  const { readyMillis, order } = await page.evaluate(() => ({
    readyMillis: window.seen.readyAt,
    order: [...document.querySelectorAll("nearshelf-shelf li")].map((card) => card.dataset.nearshelfItem),
  }));
  const given = await (await fetch(`${origin}/${path}`)).text();
  const before = [...given.matchAll(/data-nearshelf-item="([^"]+)"/g)].map(([, id]) => id);
  if (order.join() === before.join()) throw new Error(`/${path}: the shelf is in the store's own order`);
  return { page, protocol, readyMillis, close };
}
