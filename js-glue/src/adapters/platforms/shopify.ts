// SPDX-License-Identifier: MIT
// Shopify storefronts: the standard events where a theme sends them (Horizon), else the cart's own answer (Dawn and older).
import { type Cart, watchCart } from "../cartDiff";
import { idsOf, slugOf } from "../pageProduct";
import { askStore, at, list, pageWindow } from "../pageWindow";
import type { Platform, PlatformFacts } from "../platform";

const meta = (...path: string[]): unknown => at(pageWindow.ShopifyAnalytics, "meta", ...path);
const root = (): string => idsOf(at(pageWindow.Shopify, "routes", "root"))[0] ?? "/";

const kinds: Record<string, NonNullable<PlatformFacts["page"]>> = Object.assign(Object.create(null), {
  home: "home",
  product: "product",
  collection: "category",
  "list-collections": "category",
  searchresults: "search",
  search: "search",
  cart: "cart",
});

function pathKind(): NonNullable<PlatformFacts["page"]> {
  const path = `/${location.pathname.slice(root().length)}`;
  if (/\/products\/[^/]+/.test(path)) return "product";
  if (path.startsWith("/collections")) return "category";
  if (path.startsWith("/search")) return "search";
  if (path.startsWith("/cart")) return "cart";
  return path === "/" ? "home" : "other";
}

function facts(): PlatformFacts {
  const told = idsOf(meta("page", "pageType"))[0];
  const page = (told && kinds[told]) || pathKind();
  const query = page === "search" ? new URLSearchParams(location.search).get("q")?.trim() : undefined;
  const found: PlatformFacts = { page, ...(query && { query }) };
  if (page === "product") {
    const product = meta("product");
    const variants = list(at(product, "variants"));
    found.ids = idsOf(
      slugOf(location.href),
      at(product, "id"),
      variants.flatMap((variant) => [at(variant, "id"), at(variant, "sku")]),
    );
  }
  return found;
}

/** Lines name the product by its handle, which every export has; else by the variant. */
const cartOf = (lines: unknown[], id: (line: unknown) => unknown[]): Cart => {
  const cart: Cart = new Map();
  for (const line of lines) {
    const item = idsOf(id(line))[0];
    if (item) cart.set(item, (cart.get(item) ?? 0) + (Number(at(line, "quantity")) || 1));
  }
  return cart;
};

async function readCart(): Promise<Cart | null> {
  const items = at(await askStore(`${root()}cart.js`), "items");
  return Array.isArray(items) ? cartOf(items, (line) => [at(line, "handle"), at(line, "variant_id"), at(line, "id")]) : null;
}

/** A change is told when it begins: it counts once its promise holds, and holds no error. */
async function whenDone(event: Event, done: (result: unknown) => void): Promise<void> {
  const promise = at(event, "promise") ?? at((event as CustomEvent).detail, "promise");
  try {
    const result = await promise;
    if (list(at(result, "userErrors")).length === 0) done(result);
  } catch {
    // The store refused: nothing was changed.
  }
}

/** What the checkout's pixel has left in this browser since the last page (integrations/shopify). */
function takeNote(tell: (items: string[]) => void): void {
  const key = "nearshelf.bought";
  try {
    const note = JSON.parse(localStorage.getItem(key) ?? "null") as unknown;
    localStorage.removeItem(key);
    const items = idsOf(list(at(note, "items")));
    if (items.length > 0) tell(items);
  } catch {
    // No storage, or a note that is none.
  }
}

const productIds = (product: unknown): string[] => idsOf(at(product, "id"), at(product, "handle"));

export const shopify: Platform = {
  name: "shopify",
  isHere: () => typeof at(pageWindow.Shopify, "shop") === "string",
  facts,
  listen(tell) {
    const cart = watchCart(readCart, tell.event);
    cart.look();
    takeNote((items) => tell.event({ event: "purchase", items }));
    document.addEventListener("shopify:cart:lines-update", (event) => void whenDone(event, () => cart.look()));
    document.addEventListener("shopify:product:view", (event) => {
      const detail = (event as CustomEvent).detail ?? event;
      if (at(detail, "context") === "dialog") tell.viewed(productIds(at(detail, "product") ?? at(event, "product")));
    });
    const cartForm = (event: Event): void => {
      if (event.target instanceof HTMLFormElement && /\/cart\/add/.test(event.target.getAttribute("action") ?? ""))
        setTimeout(() => cart.look(), 500);
    };
    addEventListener("submit", cartForm, { capture: true, passive: true });
    addEventListener("pageshow", (event) => {
      if (event.persisted) cart.look();
    });
    // Themes without the events change the cart by requests of their own; that one has ended is a sign to look, no more.
    try {
      new PerformanceObserver((seen) => {
        if (seen.getEntries().some(({ name }) => /\/cart\/(add|change|update|clear)(\.js)?(\?|$)/.test(name))) cart.look();
      }).observe({ type: "resource" });
    } catch {
      // Then forms and page shows have to do.
    }
  },
};
