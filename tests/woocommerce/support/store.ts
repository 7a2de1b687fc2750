// SPDX-License-Identifier: MIT
// The store under test and its people.
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject } from "vitest";
import type { Nearshelf } from "../../../js-glue/src/sdk/api";

declare global {
  interface Window {
    nearshelf: Nearshelf;
  }
}

export const shop = inject("shop");

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

export function newContext(): Promise<BrowserContext> {
  browser ??= chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-blink-features=AutomationControlled"],
  });
  // So low that shelves stand below what is in sight: there they may change.
  return browser.then((opened) => opened.newContext({ viewport: { width: 1280, height: 300 } }));
}

let admin: Promise<Page> | undefined;

/** The merchant, logged in. */
export function theAdmin(): Promise<Page> {
  admin ??= (async () => {
    const page = await (await newContext()).newPage();
    await page.goto(`${shop.url}/wp-login.php`);
    await page.fill("#user_login", shop.user);
    await page.fill("#user_pass", shop.password);
    await page.click("#wp-submit");
    await page.waitForURL(/wp-admin/);
    return page;
  })();
  return admin;
}

export interface ShopProduct {
  id: number;
  name: string;
  permalink: string;
  is_in_stock: boolean;
  categories: { name: string; link: string }[];
}

/** As any visitor may read them. */
export async function products(): Promise<ShopProduct[]> {
  const answer = await fetch(`${shop.url}/wp-json/wc/store/v1/products?per_page=100&orderby=id&order=asc`);
  return (await answer.json()) as ShopProduct[];
}

/** Ids a shelf shows, in sight only. */
export const shelfItems = (page: Page): Promise<string[]> =>
  page.$$eval("nearshelf-shelf [data-nearshelf-item]", (cards) =>
    cards
      .filter((card) => (card as HTMLElement).offsetParent !== null)
      .map((card) => (card as HTMLElement).dataset.nearshelfItem ?? ""),
  );

/** The engine has ranked the page's shelves and knows what page it is. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => "ready" in (window.nearshelf ?? {}));
  await page.evaluate(() => window.nearshelf.shelf({ strategy: "popular", count: 1, dryRun: true }));
  await page.waitForFunction(() => !document.querySelector("nearshelf-shelf:not([data-nearshelf-ready])"));
  // What the page is may be known later than its shelves are drawn.
  const kind = (): Promise<string | undefined> => page.evaluate(async () => (await window.nearshelf.inspect()).page?.page);
  await expect.poll(kind, { timeout: 20_000 }).toBeTruthy();
}

/** Fills in whichever checkout the store has, and orders. */
export async function checkOut(page: Page): Promise<void> {
  const isBlock = await page
    .waitForSelector(".wc-block-checkout__form #email, form.checkout #billing_email")
    .then((field) => field.evaluate((element) => element.id === "email"));
  const fill = async (name: string, value: string): Promise<void> => {
    for (const id of isBlock ? [`#shipping-${name}`, `#billing-${name}`] : [`#billing_${name}`]) {
      if (await page.locator(id).isVisible()) return page.fill(id, value);
    }
  };
  await page.fill(isBlock ? "#email" : "#billing_email", "shopper@example.org");
  await fill("first_name", "Ada");
  await fill("last_name", "Example");
  await fill("address_1", "Hauptstr. 1");
  await fill("postcode", "10115");
  await fill("city", "Berlin");
  if (!isBlock) await page.fill("#billing_phone", "030123456").catch(() => undefined);
  await page.waitForTimeout(3000);
  await page.click(isBlock ? ".wc-block-components-checkout-place-order-button" : "#place_order");
}
