// SPDX-License-Identifier: MIT
// Puts together what the sources say of this page, the more trusted one first.
import type { PageFacts } from "../sdk/api";
import { readAddress } from "./addressFacts";
import { isFirstLoad } from "./firstLoad";
import { readJsonLd } from "./jsonLd";
import { followedView } from "./layerActs";
import { readMicrodata, readOpenGraph } from "./metaData";
import type { PageProduct } from "./pageProduct";
import type { Platform, PlatformFacts } from "./platform";

export function understandPage(
  stated: PageFacts,
  platform: Platform | undefined,
  choose: (ids: readonly string[]) => string,
): PageFacts {
  let own: PlatformFacts = {};
  try {
    own = platform?.facts() ?? {};
  } catch {
    // The page is not as that platform's pages are.
  }
  const address = readAddress();
  const linked = readJsonLd();
  const described: (PageProduct | undefined)[] = [linked.product, readOpenGraph(), readMicrodata()];
  const page = stated.page ?? own.page ?? (linkedKind(described, address.facts.page) || "other");
  const facts: PageFacts = { page };

  // On other pages a product in the data is an advertisement, or one of many.
  if (page === "product") {
    const ids = [...(own.ids ?? []), ...followedView(), ...described.flatMap((product) => product?.ids ?? []), ...address.ids];
    const item = stated.item === undefined ? choose(ids) : String(stated.item);
    if (item) facts.item = item;
    const product = Object.assign({}, ...described.filter((source) => source !== undefined).reverse()) as Partial<PageProduct>;
    const { ids: _, ...rest } = product;
    if (Object.keys(rest).length > 0) facts.product = rest;
  }
  const category = stated.category ?? linked.trail.at(-1);
  if (category) facts.category = category;
  const query = stated.query ?? own.query ?? (page === "search" ? address.facts.query : undefined);
  if (query) facts.query = query;
  const cart = stated.cart ?? own.cart;
  if (cart) facts.cart = cart.map((id) => choose([String(id)]));
  const order = stated.order ?? (own.ordered?.length ? { id: "", items: own.ordered } : undefined);
  if (order && isFirstLoad()) facts.order = { ...order, items: order.items.map((id) => choose([String(id)])) };
  return facts;
}

function linkedKind(described: (PageProduct | undefined)[], byAddress: PageFacts["page"]): PageFacts["page"] {
  return described.some((product) => product !== undefined) && byAddress !== "category" && byAddress !== "home"
    ? "product"
    : byAddress;
}
