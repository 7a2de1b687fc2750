// SPDX-License-Identifier: MIT
// What the store's cards show, column by column in the order of the pack.
import { fetchFile } from "./packDownload";
import type { PageCore } from "./pageCore";

export interface Cards {
  /** Content hash of the pack these rows belong to: 16 hexadecimal digits. */
  pack: string;
  id: string[];
  title: string[];
  url: string[];
  image?: string[];
  /** ISO 4217; the currency of `price`. */
  currency: string;
  price?: (number | null)[];
  brand?: string[];
  category?: string[];
}

/** null: this store has none. Loaded once; a failure is forgotten. */
export function cardsLoader(core: PageCore): () => Promise<Cards | null> {
  let loading: Promise<Cards | null> | undefined;
  return () => {
    loading ??= core.download().manifest.then(async ({ cards }) => {
      if (!cards || core.gate().mode() === "idle") return null;
      const table = (await (await fetchFile(new URL(cards.file, core.manifestUrl).href)).json()) as Cards;
      return Array.isArray(table.id) && Array.isArray(table.title) ? table : null;
    });
    loading.then(
      (table) => {
        if (!table) loading = undefined;
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  };
}

export const titleIn =
  (cards: Cards | null) =>
  (index: number): string =>
    cards?.title[index] ?? "";
