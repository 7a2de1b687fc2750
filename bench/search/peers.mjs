// SPDX-License-Identifier: MIT
// The libraries stores search with in the browser today, each set up as its documentation says for a catalogue, typing mistakes and unfinished words
// allowed where it can. { name, search(text, count) → ids, buildMillis, indexBytes }.
import uFuzzy from "@leeoniya/ufuzzy";
import { create, insertMultiple, search as oramaSearch, save } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import lunr from "lunr";
import MiniSearch from "minisearch";

const fields = ["title", "brand", "category", "tags", "description"];

const flat = (product) => ({ ...product, tags: product.tags.join(" ") });

function miniSearch(documents) {
  const index = new MiniSearch({ fields, searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } } });
  index.addAll(documents);
  return {
    search: (text, count) =>
      index
        .search(text)
        .slice(0, count)
        .map(({ id }) => id),
    serialized: () => JSON.stringify(index),
  };
}

function flexSearch(documents) {
  const index = new FlexSearch.Index({ tokenize: "forward" });
  for (const [i, document] of documents.entries()) index.add(i, fields.map((name) => document[name]).join(" "));
  return { search: (text, count) => index.search(text, { limit: count }).map((i) => documents[i].id) };
}

function orama(documents) {
  const schema = Object.fromEntries(fields.map((name) => [name, "string"]));
  const index = create({ schema: { id: "string", ...schema } });
  insertMultiple(
    index,
    documents.map((document) => Object.fromEntries(["id", ...fields].map((name) => [name, document[name]]))),
  );
  return {
    search: (text, count) =>
      oramaSearch(index, { term: text, tolerance: 1, limit: count, boost: { title: 2 } }).hits.map(({ document }) => document.id),
    serialized: () => JSON.stringify(save(index)),
  };
}

function fuzzy(documents) {
  const engine = new uFuzzy({ intraMode: 1 });
  const haystack = documents.map((document) => fields.map((name) => document[name]).join(" "));
  return {
    search(text, count) {
      const [found, info, order] = engine.search(haystack, text, 1, 1e4);
      if (!found) return [];
      return (order ? order.map((i) => info.idx[i]) : found).slice(0, count).map((i) => documents[i].id);
    },
  };
}

function lunrSearch(documents) {
  const index = lunr(function () {
    this.ref("id");
    for (const name of fields) this.field(name);
    for (const document of documents) this.add(document);
  });
  const clean = (word) => word.replace(/[^\p{L}\p{N}]/gu, "");
  return {
    search: (text, count) =>
      index
        .search(
          text
            .split(" ")
            .map(clean)
            .filter(Boolean)
            .map((word) => `${word}~1`)
            .join(" "),
        )
        .slice(0, count)
        .map(({ ref }) => ref),
    serialized: () => JSON.stringify(index),
  };
}

function fuse(documents) {
  const index = new Fuse(documents, { keys: fields, ignoreLocation: true, useExtendedSearch: false });
  return { search: (text, count) => index.search(text, { limit: count }).map(({ item }) => item.id) };
}

const all = { MiniSearch: miniSearch, FlexSearch: flexSearch, Orama: orama, uFuzzy: fuzzy, lunr: lunrSearch, Fuse: fuse };

/** One peer after the other, because all at once would not fit the memory of a small machine. */
export function* peers(products, names = Object.keys(all)) {
  const documents = products.map(flat);
  for (const name of names) {
    const open = all[name];
    const begin = performance.now();
    const opened = open(documents);
    yield { name, buildMillis: performance.now() - begin, ...opened };
  }
}
