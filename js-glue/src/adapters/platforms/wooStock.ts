// SPDX-License-Identifier: MIT
// A page from a cache shows the stock of the hour it was made in. When that is long ago the store is asked once, for all candidates of
// the page and in an order that tells no ranking.
import { cardsIn } from "../../elements/cardSlots";
import { nowSeconds } from "../../sdk/clock";
import { askStore, at, list } from "../pageWindow";
import { storeApiAddress } from "./wooStoreApi";

/** The plugin names the full hour: a page of this hour or the one before asks nothing. */
const freshForSeconds = 7200;

/** What the Store API gives at once. */
const mostAsked = 100;

/** Marks cards of products that are sold out or gone by now; whether there were any. */
export async function markSoldOut(shelves: readonly HTMLElement[]): Promise<boolean> {
  const old = shelves.filter(({ dataset }) => nowSeconds() - Number(dataset.drawn) > freshForSeconds);
  const cards = old.flatMap(cardsIn).filter(({ available }) => available);
  const ids = [...new Set(cards.map(({ id }) => Number(id)))].sort((a, b) => a - b).slice(0, mostAsked);
  if (ids.length === 0) return false;
  const answer = await askStore(storeApiAddress("products", { include: ids.join(), per_page: String(mostAsked) }));
  if (!Array.isArray(answer)) return false;
  const sold = list(answer).filter((product) => at(product, "is_in_stock") === true && at(product, "is_purchasable") !== false);
  const available = new Set(sold.map((product) => Number(at(product, "id"))));
  const gone = cards.filter(({ id }) => ids.includes(Number(id)) && !available.has(Number(id)));
  for (const { element } of gone) element.dataset.nearshelfStock = "0";
  return gone.length > 0;
}
