// SPDX-License-Identifier: MIT
// Once for all files: the demo store with its generated data, and the browser.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { startDemoServer } from "./demoServer";
import { demo, demoPack, nativeBinary, projectRoot, storefront, tools } from "./places";

declare module "vitest" {
  interface ProvidedContext {
    storeUrl: string;
    browserEndpoint: string;
  }
}

const run = (command: string, args: string[]): void => {
  execFileSync(command, args, { cwd: projectRoot, stdio: ["ignore", "ignore", "inherit"] });
};

const isNewer = (file: string, than: string): boolean => existsSync(file) && statSync(file).mtimeMs >= statSync(than).mtimeMs;

function makeDemo(): void {
  if (!existsSync(`${storefront}/nearshelf.js`)) throw new Error(`${storefront}: no storefront files; run "npm run build" first`);
  run("node", ["demo-store/build.mjs", tools]);
  if (!isNewer(`${demo}/items.json`, `${tools}/demo-data.mjs`)) run("node", [`${tools}/demo-data.mjs`, "--out", demo]);
  if (isNewer(`${demoPack}/manifest.json`, nativeBinary)) return;
  const thumbs = readdirSync(demoPack).find((name) => /^thumbs-.*\.json$/.test(name));
  const exports = ["catalog", "orders", "sessions"].flatMap((name) => [
    `--${name}`,
    `${demo}/${name === "catalog" ? "catalogue" : name}.csv`,
  ]);
  run(nativeBinary, ["build", ...exports, "--thumbs", `${demoPack}/${thumbs}`, "--now", "2026-06-30", "--out", demoPack]);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  makeDemo();
  const server = await startDemoServer({ items: `${demo}/items.json`, images: `${demo}/images`, pack: demoPack });
  const browser = await chromium.launchServer({
    executablePath: "/usr/bin/chromium",
    // Playwright switches the back/forward cache off; shoppers have it.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // The engine does not learn from browsers that call themselves driven by a machine.
      "--disable-blink-features=AutomationControlled",
    ],
  });
  project.provide("storeUrl", server.url);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    server.stop();
    await browser.close();
  };
}
