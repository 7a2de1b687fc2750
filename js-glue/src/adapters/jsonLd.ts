// SPDX-License-Identifier: MIT
// schema.org data in <script type="application/ld+json">: the product of the page, and the trail that leads to it.
import { decimal } from "./decimal";
import { availabilityOf, idsOf, type PageProduct, slugOf } from "./pageProduct";

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Thing[] => (Array.isArray(value) ? value : [value]).filter(isThing);
const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const isA = (thing: Thing, ...types: string[]): boolean =>
  [thing["@type"]].flat().some((type) => typeof type === "string" && types.includes(type.slice(type.lastIndexOf("/") + 1)));

/** Things at the top: of every block, of arrays, of `@graph`, of what a page is about. */
function* topThings(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) for (const each of value) yield* topThings(each);
  else if (isThing(value)) {
    yield value;
    yield* topThings(value["@graph"]);
    yield* topThings(value.mainEntity);
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // What templates get wrong: line breaks within strings, commas before a bracket, comments of content-management systems.
    try {
      return JSON.parse(
        source
          .replace(/<!--|-->|\/\*.*?\*\/|^\s*\/\/.*$/gm, "")
          .replace(/\p{Cc}+/gu, " ")
          .replace(/,\s*([}\]])/g, "$1"),
      );
    } catch {
      return undefined;
    }
  }
}

function offerOf(product: Thing): Pick<PageProduct, "price" | "currency" | "available"> {
  const offers = [...listOf(product.offers), ...listOf(product.hasVariant).flatMap((variant) => listOf(variant.offers))].flatMap(
    (offer) => [offer, ...listOf(offer.offers)],
  );
  const found: Pick<PageProduct, "price" | "currency" | "available"> = {};
  for (const offer of offers) {
    const prices = [offer, ...listOf(offer.priceSpecification)];
    for (const { price, lowPrice, minPrice, priceCurrency, priceType } of prices) {
      // A crossed-out price stands beside the one to pay.
      if (typeof priceType === "string" && /ListPrice|StrikethroughPrice|SRP$/.test(priceType)) continue;
      const amount = decimal(price ?? lowPrice ?? minPrice);
      if (amount !== undefined && (found.price === undefined || amount < found.price)) found.price = amount;
      const currency = text(priceCurrency);
      if (currency) found.currency ??= currency;
    }
    const available = availabilityOf(offer.availability);
    if (available !== undefined) found.available = found.available || available;
  }
  return found;
}

const gtins = (thing: Thing): unknown[] => [thing.gtin, thing.gtin13, thing.gtin12, thing.gtin14, thing.gtin8, thing.isbn];

function productOf(thing: Thing): PageProduct {
  const variants = listOf(thing.hasVariant);
  const own = [thing.productGroupID, thing.productID, thing.sku].map((id) =>
    typeof id === "string" ? id.replace(/^(sku|mpn|gtin\d*|isbn|id):/i, "") : id,
  );
  const ids = idsOf(
    own,
    slugOf(thing.url ?? thing["@id"]),
    thing.mpn,
    gtins(thing),
    variants.flatMap((variant) => [variant.sku, variant.productID, variant.mpn, ...gtins(variant)]),
  );
  const title = text(thing.name);
  return { ids, ...(title && { title }), ...offerOf(thing) };
}

const isThisPage = (thing: Thing): boolean =>
  [thing.url, thing["@id"]].some((address) => {
    try {
      return typeof address === "string" && new URL(address, document.baseURI).pathname === location.pathname;
    } catch {
      return false;
    }
  });

export interface LinkedData {
  product?: PageProduct;
  /** The way from the shop's top to this page, the page itself left out. */
  trail: string[];
}

export function readJsonLd(): LinkedData {
  const blocks = document.querySelectorAll('script[type="application/ld+json"]');
  const things = [...blocks].flatMap((block) => [...topThings(parse(block.textContent ?? ""))]);
  const trails = things.filter((thing) => isA(thing, "BreadcrumbList")).map((list) => listOf(list.itemListElement));
  const names = (trails[0] ?? []).map((step) => text(step.name) ?? text(isThing(step.item) ? step.item.name : undefined) ?? "");
  const products = things.filter((thing) =>
    isA(thing, "Product", "ProductGroup", "IndividualProduct", "ProductModel", "Vehicle", "Book"),
  );
  // A variant named beside its group is the group's.
  const groups = products.filter((thing) => isA(thing, "ProductGroup"));
  const candidates = groups.length > 0 ? groups : products;
  const chosen = candidates.find(isThisPage) ?? (candidates.length === 1 ? candidates[0] : undefined);
  return { ...(chosen && { product: productOf(chosen) }), trail: names.filter(Boolean).slice(0, -1) };
}
