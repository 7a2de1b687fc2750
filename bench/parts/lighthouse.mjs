// SPDX-License-Identifier: MIT
// The demo store with and without Nearshelf, as Lighthouse scores it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { compare } from "../lighthouse/compare.mjs";
import { need, paths } from "../support/paths.mjs";

const demo = join(paths.root, "build/demo");
const server = join(paths.root, "build/tools/demo-server.mjs");
const pages = { home: "/", product: "/product/H1004", collection: "/category/living" };

/** A store on a free port: with the pack and a shopper who has agreed, or without any of it. */
function openStore(withNearshelf) {
  const shelves = [
    "--pack",
    join(demo, "thumbnails"),
    "--storefront",
    paths.storefront,
    "--consent",
    "granted",
    "--no-inspector",
  ];
  const flags = ["--items", join(demo, "items.json"), "--images", join(demo, "images"), "--port", "0"];
  const child = spawn("node", [server, ...flags, ...(withNearshelf ? shelves : [])], { cwd: paths.root });
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the demo store ended with ${code}`)));
    child.stdout.on("data", (bytes) => {
      const url = String(bytes).match(/is open at (http:\S+)/)?.[1];
      if (url) resolve({ url, close: () => child.kill() });
    });
  });
}

export async function measure({ fast }) {
  need("run npm run demo once", server, join(demo, "items.json"), join(demo, "thumbnails/manifest.json"));
  const stores = { before: await openStore(false), after: await openStore(true) };
  const store = { name: "the demo store", show: () => undefined, urlOf: (side, page) => stores[side].url + pages[page] };
  try {
    return { title: "Lighthouse, before and after", ...(await compare(store, fast ? 1 : 5)) };
  } finally {
    for (const { close } of Object.values(stores)) close();
  }
}
