// SPDX-License-Identifier: MIT
// A store's search: its index, its cards, and what to ask of them. Queries stay here.
import { SearchOperation } from "../generated/numbers";
import type { Cards } from "../sdk/cards";
import { fetchFile, hasSimd } from "../sdk/packDownload";
import { openPlainModule } from "../sdk/plainModule";
import {
  decodePieces,
  decodeSearch,
  decodeSuggestions,
  encodeSearch,
  encodeSuggest,
  encodeText,
  type SearchAnswer,
  type SearchFlags,
  type Suggestion,
} from "./searchCodec";

export interface SearchStore {
  cards: Cards;
  search(text: string, flags?: SearchFlags): SearchAnswer;
  suggest(text: string, count: number): Suggestion[];
  /** Pieces of a title, in turn outside and inside the words of the last search. */
  highlight(title: string): string[];
}

interface SearchManifest {
  search?: { file: string } | null;
  cards?: { file: string } | null;
}

const opened = new Map<string, Promise<SearchStore>>();

/** Once per page, however many fields and guides there are; a failure is forgotten. */
export function openSearchStore(base: string, manifestUrl: string): Promise<SearchStore> {
  const known = opened.get(manifestUrl) ?? open(base, manifestUrl);
  opened.set(manifestUrl, known);
  known.catch(() => opened.delete(manifestUrl));
  return known;
}

async function open(base: string, manifestUrl: string): Promise<SearchStore> {
  const module = openPlainModule(base, "search", hasSimd());
  const { search, cards } = (await (await fetchFile(manifestUrl)).json()) as SearchManifest;
  if (!search || !cards) throw new Error("this pack has no search index");
  const file = (name: string): Promise<Response> => fetchFile(new URL(name, manifestUrl).href);
  const [call, index, table] = await Promise.all([
    module,
    file(search.file).then((response) => response.arrayBuffer()),
    file(cards.file).then((response) => response.json() as Promise<Cards>),
  ]);
  call(SearchOperation.load, new Uint8Array(index));
  let warm = false;
  return {
    cards: table,
    search(text, flags = {}) {
      // The first search places the items by meaning; a shopper has typed a letter by then.
      if (!warm) call(SearchOperation.warm, new Uint8Array(0));
      warm = true;
      return decodeSearch(text, call(SearchOperation.search, encodeSearch(text, flags)));
    },
    suggest: (text, count) => decodeSuggestions(call(SearchOperation.suggest, encodeSuggest(text, count))),
    highlight: (title) => decodePieces(call(SearchOperation.highlight, encodeText(title))),
  };
}
