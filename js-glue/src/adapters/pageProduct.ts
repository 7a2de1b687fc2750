// SPDX-License-Identifier: MIT
// What one source says of the page's product. Ids are all it can be known by, the likeliest first; the catalogue decides.

export interface PageProduct {
  ids: string[];
  title?: string;
  price?: number;
  /** ISO 4217. */
  currency?: string;
  available?: boolean;
}

/** Ids as text, without empty ones and repetitions. */
export const idsOf = (...values: unknown[]): string[] => [
  ...new Set(
    values
      .flat()
      .filter((value) => typeof value === "string" || typeof value === "number")
      .map((value) => String(value).trim())
      .filter(Boolean),
  ),
];

/** The last part of a path: many stores' handle. "": there is none. */
export function slugOf(address: unknown): string {
  if (typeof address !== "string") return "";
  try {
    const path = new URL(address, document.baseURI).pathname.replace(/\/+$/, "");
    return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1)).replace(/\.html?$/, "");
  } catch {
    return "";
  }
}

/** schema.org says it as https, http or a bare word; others in words of their own. */
export function availabilityOf(value: unknown): boolean | undefined {
  if (typeof value !== "string") return undefined;
  const word = value.slice(value.lastIndexOf("/") + 1).replace(/[\s_-]/g, "");
  if (/^(outofstock|soldout|discontinued|unavailable|reserved|oos)$/i.test(word)) return false;
  return /^(instock|instoreonly|limitedavailability|onlineonly|preorder|presale|backorder|madetoorder|available|availablefororder)$/i.test(
    word,
  )
    ? true
    : undefined;
}
