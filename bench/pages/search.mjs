// SPDX-License-Identifier: MIT
// Entry of the page that searches in a browser: bench/search/inChromium.mjs calls it through the window.
import { peers } from "../search/peers.mjs";
import { openSearch } from "../search/searchModule.mjs";
import { timeQueries } from "../search/timing.mjs";

const bytesAt = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const jsonAt = async (url) => (await fetch(url)).json();

/** { engine: { kind: microseconds of each query } }. */
window.bench = async (names, patienceMillis) => {
  const { products, queries } = await jsonAt("/task.json");
  const { id } = await jsonAt("/cards.json");
  const own = await openSearch(await bytesAt("/search.wasm"), await bytesAt("/index.nss"), id);
  const times = { Nearshelf: timeQueries(own, queries, 50, patienceMillis) };
  for (const { name, search } of peers(products, names)) times[name] = timeQueries(search, queries, 50, patienceMillis);
  return times;
};
