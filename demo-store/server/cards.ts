// SPDX-License-Identifier: MIT
import { existsSync, readFileSync } from "node:fs";
import type { Shop } from "./shop.ts";

/** The columns of a cards file that this store has its own values for. */
interface Cards {
  id: string[];
  url: string[];
  currency: string;
}

/**
 * The cards file beside the pack, with links into this store: a merchant's export links to the merchant's own. Where the export names no
 * currency, the store's stands. undefined: there is no such file.
 */
export function openCards(path: string, shop: Shop, currency: string): Cards | undefined {
  if (!existsSync(path)) return undefined;
  const cards = JSON.parse(readFileSync(path, "utf8")) as Cards;
  return {
    ...cards,
    url: cards.id.map((id, i) => shop.byId.get(id)?.url ?? cards.url[i] ?? ""),
    currency: cards.currency === "" ? currency : cards.currency,
  };
}
