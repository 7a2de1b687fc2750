// SPDX-License-Identifier: MIT
// One tag on any store: finds out what the page is and what happens on it. First that answers wins: the store's own words, its platform,
// the data layer, JSON-LD, OpenGraph, microdata, the address. It speaks to the page part as the store would, through the queue.
import type { Command, StoreEvent } from "../sdk/api";
import { fetchFile } from "../sdk/packDownload";
import type { PageCore } from "../sdk/pageCore";
import { plainRecord } from "../sdk/plainRecord";
import { type Catalogue, chooseId, openCatalogue } from "./itemIds";
import { followLayer } from "./layerActs";
import { createOnlyOnce } from "./onlyOnce";
import type { Platform } from "./platform";
import { bigcommerce } from "./platforms/bigcommerce";
import { magento } from "./platforms/magento";
import { prestashop } from "./platforms/prestashop";
import { sfra } from "./platforms/sfra";
import { shopify } from "./platforms/shopify";
import { woocommerce } from "./platforms/woocommerce";
import { readStated } from "./statedFacts";
import { understandPage } from "./understandPage";

const platforms: readonly Platform[] = [woocommerce, shopify, bigcommerce, prestashop, magento, sfra];

/** The ids the pack knows; null when it cannot be had: then ids stand as they came. */
async function loadCatalogue(core: PageCore): Promise<Catalogue | null> {
  try {
    // With a shelf on the page the pack is on its way; without one it comes from the browser's cache from the second page on.
    if (core.shelves.size > 0) return openCatalogue(await core.download().pack);
    const manifest = (await (await fetchFile(core.manifestUrl)).json()) as { pack: { file: string } };
    return openCatalogue(await (await fetchFile(new URL(manifest.pack.file, core.manifestUrl).href)).arrayBuffer());
  } catch {
    return null;
  }
}

const findPlatform = (): Platform | undefined =>
  platforms.find((platform) => {
    try {
      return platform.isHere();
    } catch {
      return false;
    }
  });

/** Resolves when the page has been entered. */
export async function adapt(core: PageCore, push: (...commands: Command[]) => void): Promise<void> {
  const catalogue = await loadCatalogue(core);
  const choose = (ids: readonly string[]): string => chooseId(ids, catalogue);
  /** Equal for all ids of one product. */
  const sameAs = (id: string): string => {
    const row = catalogue?.find(choose([id])) ?? -1;
    return row >= 0 ? String(row) : id;
  };

  const mayPass = createOnlyOnce();
  const { record } = core.log;
  core.log.record = (given) => {
    const event = plainRecord(given);
    if (event.item !== undefined) event.item = choose([event.item]);
    if (event.items) event.items = event.items.map((id) => choose([String(id)]));
    if (mayPass(event, sameAs)) record(event);
  };

  const act = (event: StoreEvent): void => push(event);
  const viewed = (ids: string[]): void => {
    if (ids.length > 0) act({ event: "view_item", item: choose(ids) });
  };

  const platform = findPlatform();
  let stated = readStated();
  const enter = (): void => {
    const facts = understandPage(stated, platform, choose);
    // Entering tells the page's view and order: the data layer's word for them is the same act.
    if (facts.item !== undefined) mayPass({ event: "view_item", item: facts.item }, sameAs);
    if (facts.query) mayPass({ event: "search", text: facts.query }, sameAs);
    if (facts.order) mayPass({ event: "purchase", items: facts.order.items }, sameAs);
    push({ page: facts });
  };

  enter();
  try {
    platform?.listen({ event: act, viewed });
  } catch {
    // A platform that looks like itself and is not: the rest still works.
  }
  platform?.refreshCards?.([...core.shelves]).then(
    (changed) => (changed ? core.listener?.refresh() : undefined),
    () => undefined,
  );
  followLayer({ event: act, viewed, choose });
  followAddress(() => {
    // What the tag and the page's JSON state was said of the page before.
    stated = {};
    enter();
  });
}

/** A single-page store goes on to another address without loading a page. */
function followAddress(changed: () => void): void {
  let path = location.pathname + location.search;
  const look = (): void => {
    const now = location.pathname + location.search;
    if (now === path) return;
    path = now;
    // The new page's data stand a moment later than its address.
    setTimeout(changed, 300);
  };
  const { navigation } = window as unknown as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener("navigatesuccess", look);
  else for (const name of ["popstate", "click"]) addEventListener(name, () => setTimeout(look, 100), { passive: true });
}
