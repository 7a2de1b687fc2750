// SPDX-License-Identifier: MIT
// GA4 e-commerce events of a data layer: what was pushed before we came, and what is pushed from now on. The array stays the store's:
// `push` is wrapped, its answer kept, and scripts that wrap it after us find it as they expect.
import { decimal } from "./decimal";
import { idsOf } from "./pageProduct";
import { at, type Loose, list, pageWindow } from "./pageWindow";

/** One e-commerce event with its products, in the words of GA4. */
export interface LayerEvent {
  name: string;
  items: { ids: string[]; quantity: number }[];
  transaction: string;
  query: string;
}

const isArguments = (entry: unknown): entry is ArrayLike<unknown> =>
  Object.prototype.toString.call(entry) === "[object Arguments]";

const itemOf = (item: unknown): LayerEvent["items"][number] => ({
  // The variant's own id names the product more surely than the name of a variant does.
  ids: idsOf(at(item, "item_id"), at(item, "id"), at(item, "sku"), at(item, "item_variant_id"), at(item, "variant_id")),
  quantity: decimal(at(item, "quantity")) ?? 1,
});

/** Universal Analytics' names for the same, which many stores still push. */
const olderNames: [string, string][] = [
  ["detail", "view_item"],
  ["add", "add_to_cart"],
  ["remove", "remove_from_cart"],
  ["purchase", "purchase"],
];

function eventOf(name: string, data: unknown, transaction: unknown): LayerEvent {
  return {
    name,
    items: (list(at(data, "items")).length > 0 ? list(at(data, "items")) : list(at(data, "products")))
      .map(itemOf)
      .filter(({ ids }) => ids.length > 0),
    transaction: idsOf(transaction)[0] ?? "",
    query: idsOf(at(data, "search_term"))[0] ?? "",
  };
}

/** Reads entries in their order: a tag manager keeps `ecommerce` from one push to the next until it is reset with null. */
export function createLayerReader(): (entry: unknown) => LayerEvent[] {
  let kept: unknown = null;
  return (entry) => {
    if (isArguments(entry)) {
      return entry[0] === "event" && typeof entry[1] === "string"
        ? [eventOf(entry[1], entry[2], at(entry[2], "transaction_id"))]
        : [];
    }
    if (typeof entry !== "object" || entry === null) return [];
    if ("ecommerce" in entry) kept = (entry as Loose).ecommerce;
    const older = "ecommerce" in entry ? olderNames.filter(([part]) => at(kept, part)) : [];
    if (older.length > 0) {
      return older.map(([part, name]) => eventOf(name, at(kept, part), at(kept, part, "actionField", "id")));
    }
    const name = (entry as Loose).event;
    if (typeof name !== "string") return [];
    const data = kept ?? entry;
    const event = eventOf(name, data, at(data, "transaction_id"));
    event.query ||= idsOf(at(entry, "search_term"))[0] ?? "";
    return [event];
  };
}

/** Calls `told` for every event there is and will be. A layer that the page makes later is found when the page has loaded. */
export function followDataLayer(told: (event: LayerEvent, replayed: boolean) => void): void {
  const read = createLayerReader();
  let followed: unknown;

  const take = (entry: unknown, replayed: boolean): void => {
    try {
      for (const event of read(entry)) told(event, replayed);
    } catch {
      // Entries are the store's affair; ours is not to disturb its tag manager.
    }
  };

  const follow = (): void => {
    const layer = pageWindow.dataLayer;
    if (!Array.isArray(layer) || layer === followed) return;
    followed = layer;
    for (const entry of [...layer]) take(entry, true);
    const push = layer.push;
    layer.push = function (this: unknown[], ...entries: unknown[]): number {
      const length = Reflect.apply(push, this, entries);
      for (const entry of entries) take(entry, false);
      return length;
    };
  };

  follow();
  addEventListener("load", follow);
  addEventListener("click", () => setTimeout(follow), { passive: true });
}
