// SPDX-License-Identifier: MIT
// The last resort: what the address alone says.
import type { PageFacts, PageKindName } from "../sdk/api";
import { slugOf } from "./pageProduct";

const kinds: [RegExp, PageKindName][] = [
  [/(^|\/)(order-received|thank[-_]?you|order-confirmation|checkout\/(onepage\/)?success)(\/|$)/, "order"],
  [/(^|\/)(checkouts?|kasse|order|bestellung)(\/|$)/, "checkout"],
  [/(^|\/)(cart|basket|bag|warenkorb|panier)(\/|$)/, "cart"],
  [/(^|\/)(search|catalogsearch|suche|recherche)(\/|$)/, "search"],
  [/(^|\/)(products?|p|dp|item|produkt|produit)\/[^/]+/, "product"],
  [/(^|\/)(collections?|product-category|category|categories|c|shop)(\/|$)/, "category"],
];

/** Names under which stores hand over what was searched. */
const queryNames = ["q", "s", "query", "search", "search_query", "keyword", "term"];

export interface AddressFacts {
  facts: PageFacts;
  /** The page's product, where the address names one. */
  ids: string[];
}

export function readAddress(): AddressFacts {
  const { pathname, search } = location;
  const path = pathname.replace(/^\/+/, "").replace(/\.(html?|php)$/, "");
  const parameters = new URLSearchParams(search);
  const query = queryNames.map((name) => parameters.get(name)?.trim()).find(Boolean);
  const found = kinds.find(([pattern]) => pattern.test(path))?.[1];
  // "?s=" belongs to a search; "?q=" may filter a category.
  const kind = found ?? (query ? "search" : /^([a-z]{2}(-[a-z]{2})?\/?)?(index)?$/i.test(path) ? "home" : "other");
  return {
    facts: { page: kind, ...(query && kind === "search" && { query }) },
    ids: kind === "product" ? [slugOf(location.href)].filter(Boolean) : [],
  };
}
