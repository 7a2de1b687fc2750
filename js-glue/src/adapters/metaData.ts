// SPDX-License-Identifier: MIT
// OpenGraph and microdata: what older themes say of the page's product.
import { decimal } from "./decimal";
import { availabilityOf, idsOf, type PageProduct, slugOf } from "./pageProduct";

const meta = (...names: string[]): string | undefined => {
  for (const name of names) {
    const content = document.querySelector<HTMLMetaElement>(`meta[property="${name}"],meta[name="${name}"]`)?.content.trim();
    if (content) return content;
  }
  return undefined;
};

const described = ({ title, price, currency, available }: { [field: string]: unknown }): Omit<PageProduct, "ids"> => {
  const amount = decimal(price);
  const stock = availabilityOf(available);
  return {
    ...(typeof title === "string" && title !== "" && { title }),
    ...(amount !== undefined && { price: amount }),
    ...(typeof currency === "string" && currency !== "" && { currency }),
    ...(stock !== undefined && { available: stock }),
  };
};

export function readOpenGraph(): PageProduct | undefined {
  if (!/(^|\.)product(\.|$)/.test(meta("og:type") ?? "")) return undefined;
  return {
    ids: idsOf(meta("product:retailer_item_id"), meta("product:item_group_id"), slugOf(meta("og:url") ?? location.href)),
    ...described({
      title: meta("og:title"),
      price: meta("product:price:amount", "og:price:amount"),
      currency: meta("product:price:currency", "og:price:currency"),
      available: meta("product:availability", "og:availability"),
    }),
  };
}

const contentOf = (element: Element | null): string | undefined =>
  element?.getAttribute("content") ?? element?.getAttribute("href") ?? element?.textContent?.trim() ?? undefined;

export function readMicrodata(): PageProduct | undefined {
  const scopes = [...document.querySelectorAll("[itemscope][itemtype*='schema.org/Product']")].filter(
    (scope) => !scope.parentElement?.closest("[itemtype*='schema.org/Product'],[itemtype*='ItemList']"),
  );
  const [scope] = scopes;
  if (!scope || scopes.length > 1) return undefined;
  const property = (name: string): string | undefined => contentOf(scope.querySelector(`[itemprop~="${name}"]`));
  return {
    ids: idsOf(property("productID"), property("sku"), property("mpn"), property("gtin13"), slugOf(property("url"))),
    ...described({
      title: property("name"),
      price: property("price") ?? property("lowPrice"),
      currency: property("priceCurrency"),
      available: property("availability"),
    }),
  };
}
