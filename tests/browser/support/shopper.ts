// SPDX-License-Identifier: MIT
// A shopper: a browser profile of her own with one page, and what she does in the store.
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import type { Nearshelf } from "../../../js-glue/src/sdk/api";
import type { Store } from "./store";

declare global {
  interface Window {
    nearshelf: Nearshelf;
  }
}

/** Her answer to the store's banner: keep a profile, memory only, no; undefined: she has not answered. */
export type Choice = "all" | "memory" | "none" | undefined;

export interface Shopper {
  context: BrowserContext;
  page: Page;
  /** Uncaught errors and what scripts wrote to the console as a warning or error; not the browser's own notes on failed loads. */
  complaints: string[];
  /** Addresses without the host, since the last call; also those that the browser's cache answered. */
  takeRequests(): string[];
  /** Goes to a page and waits until its shelves stand. */
  open(path: string): Promise<void>;
  /** Looks at product pages one after the other, and scrolls, as one who is interested does. */
  view(...items: string[]): Promise<void>;
}

let browser: Promise<Browser> | undefined;

export function theBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject("browserEndpoint"));
  return browser;
}

/** Waits until the engine has ranked this page's shelves, or has decided that it does not. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { nearshelf } = window;
    if (nearshelf && "ready" in nearshelf) await nearshelf.shelf({ strategy: "popular", count: 1, dryRun: true });
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}

function follow(page: Page, store: Store, complaints: string[], requests: string[]): void {
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.stack}`));
  page.on("console", (message) => {
    const isOfTheBrowser = message.text().startsWith("Failed to load resource");
    if (["warning", "error"].includes(message.type()) && !isOfTheBrowser) complaints.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url().replace(store.url, "")));
}

export interface ShopperOptions extends BrowserContextOptions {
  choice?: Choice;
  /** Runs in every page before its own scripts. */
  before?: () => void;
}

export async function newShopper(store: Store, { choice, before, ...options }: ShopperOptions = {}): Promise<Shopper> {
  const context = await (await theBrowser()).newContext(options);
  onTestFinished(() => context.close());
  if (choice) await context.addCookies([{ name: "larkmoor_consent", value: choice, url: store.url }]);
  if (before) await context.addInitScript(before);
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on("page", (page) => follow(page, store, complaints, requests));
  const page = await context.newPage();
  const open = async (path: string): Promise<void> => {
    await page.goto(store.url + path);
    if (options.javaScriptEnabled !== false) await settled(page);
  };
  return {
    context,
    page,
    complaints,
    takeRequests: () => requests.splice(0),
    open,
    async view(...items) {
      for (const item of items) {
        await open(`/product/${item}`);
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      }
    },
  };
}

/** Another tab of the same browser profile. */
export async function newTab({ context }: Shopper, store: Store, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(store.url + path);
  await settled(page);
  return page;
}
