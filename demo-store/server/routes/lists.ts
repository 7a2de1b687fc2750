// SPDX-License-Identifier: MIT
import type { Context, Hono } from "hono";
import type { Store } from "../app.ts";
import type { Session } from "../sessions.ts";
import { compare } from "../views/compare.ts";
import { wishlist } from "../views/wishlist.ts";

/** As many columns as fit side by side. */
const maxCompared = 4;

/** Wishlist and comparison. */
export function addLists(app: Hono, store: Store): void {
  const change = (page: string, act: (session: Session, id: string) => void) => async (request: Context) => {
    const id = String((await request.req.parseBody()).id ?? "");
    if (!store.shop.byId.has(id)) return request.notFound();
    act(store.openSession(request), id);
    return request.req.header("Accept")?.includes("application/json") ? request.json({}) : request.redirect(page, 303);
  };

  app.get("/wishlist", (request) => store.show(request, wishlist(store.context(request))));
  app.post(
    "/wishlist",
    change("/wishlist", ({ wishlist: list }, id) => list.add(id)),
  );
  app.post(
    "/wishlist/remove",
    change("/wishlist", ({ wishlist: list }, id) => list.delete(id)),
  );

  app.get("/compare", (request) => store.show(request, compare(store.context(request))));
  app.post(
    "/compare",
    change("/compare", ({ compare: list }, id) => {
      list.add(id);
      const [oldest] = list;
      if (list.size > maxCompared && oldest !== undefined) list.delete(oldest);
    }),
  );
  app.post(
    "/compare/remove",
    change("/compare", ({ compare: list }, id) => list.delete(id)),
  );
}
