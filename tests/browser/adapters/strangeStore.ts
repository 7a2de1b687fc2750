// SPDX-License-Identifier: MIT
// Pages of stores we have never seen, with the adapter's probe beside them, and a catalogue that knows their products by many ids.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page, Route } from "playwright-core";
import { onTestFinished } from "vitest";
import { nativeBinary, projectRoot, storefront } from "../support/places";
import { theBrowser } from "../support/shopper";
import type { Probe } from "./probe";

export const origin = "http://shop.test";

const folder = mkdtempSync(join(tmpdir(), "nearshelf-pages-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
execFileSync(nativeBinary, [
  "build",
  "--catalog",
  join(projectRoot, "tests/browser/adapters/shop.jsonl"),
  "--now",
  "2026-06-30",
  "--out",
  folder,
]);
const { outputFiles } = await build({
  entryPoints: [join(projectRoot, "tests/browser/adapters/probe.ts")],
  bundle: true,
  write: false,
  format: "iife",
  target: "es2022",
});
const probeScript = outputFiles[0]?.text ?? "";

export type Answers = Record<string, (route: Route) => object | undefined>;

/** `answers`: JSON by path, for what a platform's own server would say; undefined: 404. */
export async function visit(html: string, path: string, answers: Answers = {}): Promise<Page> {
  const context = await (await theBrowser()).newContext();
  onTestFinished(() => context.close());
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith("/pack/")) return route.fulfill({ body: readFileSync(join(folder, pathname.slice(6))) });
    const answer = answers[pathname];
    if (answer) {
      const json = answer(route);
      return route.fulfill(json ? { json } : { status: 404 });
    }
    return route.fulfill({ contentType: "text/html", body: html });
  });
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.evaluate(probeScript);
  return page;
}

/** The whole storefront instead of the probe: a shopper who has agreed, in a store that added one tag and a shelf. */
export async function shopWithTag(htmlOf: (path: string) => string): Promise<{ page: Page; complaints: string[] }> {
  const context = await (await theBrowser()).newContext();
  onTestFinished(() => context.close());
  const complaints: string[] = [];
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith("/pack/")) return route.fulfill({ path: join(folder, pathname.slice(6)) });
    if (pathname.startsWith("/nearshelf/")) return route.fulfill({ path: join(storefront, pathname.slice(11)) });
    if (pathname === "/favicon.ico") return route.fulfill({ status: 204 });
    return route.fulfill({ contentType: "text/html", body: htmlOf(pathname) });
  });
  context.on("page", (page) => {
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (["warning", "error"].includes(message.type())) complaints.push(message.text());
    });
  });
  return { page: await context.newPage(), complaints };
}

export const startOn = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { probe: Probe }).probe.start());

/** After the page was loaded anew. */
export async function restart(page: Page): Promise<void> {
  await page.evaluate(probeScript);
  await startOn(page);
}

/** Events told so far, without their amount where it is 1. */
export async function told(page: Page): Promise<string[]> {
  const events = await page.evaluate(() => (window as unknown as { probe: Probe }).probe.events);
  return events.map(({ event, item, items, amount, text }) =>
    [event, item ?? items?.join("+") ?? text, amount && amount !== 1 ? `×${amount}` : ""].filter(Boolean).join(" "),
  );
}

export const entered = (page: Page): Promise<Probe["pages"]> =>
  page.evaluate(() => (window as unknown as { probe: Probe }).probe.pages);
