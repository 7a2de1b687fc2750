// SPDX-License-Identifier: MIT
import type { Hono } from "hono";
import type { Store } from "../app.ts";
import { search } from "../search.ts";
import { category, collection } from "../views/category.ts";
import { guide } from "../views/guide.ts";
import { home } from "../views/home.ts";
import { readSort, type View } from "../views/listing.ts";
import { product } from "../views/product.ts";
import { searchResults } from "../views/searchResults.ts";

/** Looking around: home, categories, products, search. */
export function addBrowsing(app: Hono, store: Store): void {
  const { shop } = store;
  app.get("/", (request) => store.show(request, home(store.context(request))));

  app.get("/category/:path{.+}", (request) => {
    const found = shop.byPath.get(request.req.param("path"));
    return found ? store.show(request, category(found, viewOf(request.req.query()), store.context(request))) : request.notFound();
  });

  app.get("/new", (request) => {
    const newest = shop.newest.slice(0, 96);
    return store.show(
      request,
      collection("New in the store", "/new", newest, viewOf(request.req.query()), store.context(request)),
    );
  });

  app.get("/product/:id", (request) => {
    const item = shop.byId.get(request.req.param("id"));
    return item ? store.show(request, product(item, store.context(request))) : request.notFound();
  });

  app.get("/guide", (request) => store.show(request, guide()));

  app.get("/search", (request) => {
    const query = (request.req.query("q") ?? "").trim().slice(0, 200);
    return store.show(request, searchResults(query, search(shop, query), viewOf(request.req.query()), store.context(request)));
  });
}

function viewOf(query: Record<string, string>): View {
  const page = Number(query.page ?? "1");
  return { sort: readSort(query.sort), page: Number.isInteger(page) ? page : 1 };
}
