// SPDX-License-Identifier: MIT
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import { openCards } from "./cards.ts";
import type { Collector } from "./collector.ts";
import { consentCookie, inspectorCookie, readChoice } from "./consent.ts";
import type { Page, PageContext, StoreSettings } from "./page.ts";
import { openPictures } from "./pictures.ts";
import { addBrowsing } from "./routes/browsing.ts";
import { addBuying } from "./routes/buying.ts";
import { addLists } from "./routes/lists.ts";
import { addMerchant } from "./routes/merchant.ts";
import { addPrivacy } from "./routes/privacy.ts";
import { type Session, Sessions } from "./sessions.ts";
import type { Shop } from "./shop.ts";
import { layout } from "./views/layout.ts";
import { notFound } from "./views/notFound.ts";

export interface Folders {
  /** Style sheet, script and icon of the store. */
  readonly assets: string;
  /** Pictures called by item id. */
  readonly images: string | undefined;
  /** What a shopper downloads of Nearshelf. */
  readonly storefront: string | undefined;
  /** Pack, cards, manifest and thumbnail sheets. */
  readonly pack: string | undefined;
}

/** What the routes use: the shopper's state and a way to answer with a page. */
export interface Store {
  readonly shop: Shop;
  context(request: Context): PageContext;
  /** The session of a visitor who is about to keep something. */
  openSession(request: Context): Session;
  show(request: Context, page: Page, status?: 200 | 404): Response | Promise<Response>;
}

const sessionCookie = "larkmoor_session";

export function createApp(shop: Shop, settings: StoreSettings, folders: Folders, collector?: Collector): Hono {
  const app = new Hono();
  const sessions = new Sessions();
  const context = (request: Context): PageContext => ({
    shop,
    settings,
    session: sessions.find(getCookie(request, sessionCookie)),
    consent: readChoice(getCookie(request, consentCookie)),
    inspectorOpen: getCookie(request, inspectorCookie) === "open",
  });
  const store: Store = {
    shop,
    context,
    openSession(request) {
      const { id, session } = sessions.open(getCookie(request, sessionCookie));
      setCookie(request, sessionCookie, id, { httpOnly: true, sameSite: "Lax", path: "/" });
      return session;
    },
    show: (request, page, status = 200) => request.html(layout(page, context(request), request.req.query("q") ?? ""), status),
  };

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      // The store is served without TLS on localhost; telling browsers otherwise would lock them out.
      strictTransportSecurity: false,
    }),
  );
  app.use(csrf());
  addFiles(app, shop, folders, settings.currency);
  addBrowsing(app, store);
  addBuying(app, store);
  addLists(app, store);
  addPrivacy(app, store);
  if (collector) addMerchant(app, store, collector);
  app.notFound((request) => store.show(request, notFound(context(request)), 404));
  return app;
}

/** Files named by their content never change; the others are asked about every time. */
function addFiles(app: Hono, shop: Shop, folders: Folders, currency: string): void {
  const forEver = "public, max-age=31536000, immutable";
  const folder = (prefix: string, root: string | undefined) => {
    if (root === undefined) return;
    app.use(`${prefix}/*`, async (request, next) => {
      await next();
      const isHashed = /-[0-9a-f]{8,}\.\w+$/.test(request.req.path);
      if (request.res.ok) request.res.headers.set("Cache-Control", isHashed ? forEver : "no-cache");
    });
    app.get(`${prefix}/*`, serveStatic({ root, rewriteRequestPath: (path) => path.slice(prefix.length), precompressed: true }));
  };
  folder("/assets", folders.assets);
  app.get("/pack/:file{cards-.+\\.json}", (request, next) => {
    const cards =
      folders.pack === undefined ? undefined : openCards(join(folders.pack, request.req.param("file")), shop, currency);
    return cards === undefined ? next() : request.json(cards);
  });
  folder("/nearshelf", folders.storefront);
  folder("/pack", folders.pack);
  const pictureOf = openPictures(folders.images);
  app.get("/images/:id", (request) => {
    const item = shop.byId.get(request.req.param("id")) ?? shop.byId.get(request.req.param("id").replace(/\.\w+$/, ""));
    if (!item) return request.notFound();
    const { body, type } = pictureOf(item);
    return request.body(body, 200, { "Content-Type": type, "Cache-Control": "public, max-age=3600" });
  });
}
