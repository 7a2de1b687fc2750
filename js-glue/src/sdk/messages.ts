// SPDX-License-Identifier: MIT
// The sentences shoppers read beside a card. "…Plain" stands in where the item's title is not at hand.
import type { Messages, ShelfItem } from "./api";
import { fetchFile } from "./packDownload";
import type { PageCore } from "./pageCore";

export const english: Messages = Object.assign(Object.create(null), {
  viewedTogether: "Because you viewed {item}",
  viewedTogetherPlain: "Goes with what you viewed",
  boughtTogether: "Often bought with {item}",
  boughtTogetherPlain: "Often bought together",
  similarTo: "Similar to {item}",
  similarToPlain: "Similar to what you viewed",
  interest: "Because you like {value}",
  recentlyViewed: "You viewed this recently",
  trending: "Popular right now",
  popular: "Popular in this store",
  newArrival: "New in the store",
  storePick: "Picked by the store",
  discovery: "Something new for you",
});

/** The store's own texts win over the language file, that over English. */
export async function loadMessages(core: Pick<PageCore, "base" | "locale">): Promise<Messages> {
  const messages: Messages = Object.assign(Object.create(null), english);
  if (core.locale !== "en") {
    try {
      const file = await fetchFile(`${core.base}locales/${encodeURIComponent(core.locale)}.json`);
      Object.assign(messages, await file.json());
    } catch {
      // No such language: English stands.
    }
  }
  return messages;
}

/** "" when nothing is to be said. */
export function reasonText(core: PageCore, messages: Messages, item: ShelfItem, titleOf: (index: number) => string): string {
  const title = item.reasonIndex < 0 ? "" : titleOf(item.reasonIndex);
  const key = `${item.reason}Plain`;
  const text = (name: string): string => core.messages[name] ?? messages[name] ?? "";
  const sentence = !title && text(key) ? text(key) : text(item.reason);
  return sentence.replace("{item}", () => title).replace("{value}", () => item.reasonValue);
}
