// SPDX-License-Identifier: MIT
// What the page says of an item: attributes of its card or article, else of the page itself.
import type { PageFacts } from "../sdk/api";

export interface ItemFacts {
  category: string;
  /** 0: not known. */
  price: number;
  /** Before a reduction; 0: none. */
  usualPrice: number;
  sensitive: boolean;
}

/** Whether a category lies in one of the list, which is separated by semicolons. */
export const isSensitive = (category: string, list = ""): boolean =>
  list.split(";").some((named) => named.trim() && `${category} > `.startsWith(`${named.trim()} > `));

export function itemFactsOf(id: string | undefined, page: PageFacts, sensitive?: string): ItemFacts {
  const own = id === undefined || id === page.item;
  const element = id === undefined ? null : document.querySelector<HTMLElement>(`[data-nearshelf-item="${CSS.escape(id)}"]`);
  const { nearshelfCategory, nearshelfPrice, nearshelfUsualPrice, nearshelfSensitive } = element?.dataset ?? {};
  const category = nearshelfCategory ?? (own ? page.category : "") ?? "";
  return {
    category,
    price: Number(nearshelfPrice ?? (own ? page.product?.price : 0)) || 0,
    usualPrice: Number(nearshelfUsualPrice) || 0,
    sensitive: nearshelfSensitive !== undefined || (own && !!page.sensitive) || isSensitive(category, sensitive),
  };
}
