// SPDX-License-Identifier: MIT
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type DemoServer, startDemoServer } from "./support/demoServer";
import { nativeBinary, projectRoot } from "./support/places";
import { itemsOf, shelfOn, shelvesOn } from "./support/shelves";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

const folder = mkdtempSync(join(tmpdir(), "nearshelf-merchant-"));
let server: DemoServer | undefined;
afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true });
});

test("a merchant's export alone becomes a store whose shelves follow the shopper", async () => {
  const catalogue = join(projectRoot, "tests/browser/support/smallShop.csv");
  const items = join(folder, "items.json");
  execFileSync(nativeBinary, ["build", "--catalog", catalogue, "--now", "2026-06-30", "--out", folder, "--items", items]);
  server = await startDemoServer({ items, pack: folder, currency: "EUR", locale: "de-DE", name: "Zwei Höfe" });

  const store = await openStore({ behind: server.url });
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.open("/");
  const before = itemsOf(await shelvesOn(shopper.page));
  await shopper.view("tee-1", "tee-2");
  await shopper.open("/");
  const picked = await shelfOn(shopper.page, "recommendedForYou");
  expect(itemsOf(await shelvesOn(shopper.page))).not.toEqual(before);
  expect(picked.items.slice(0, 2).every((id) => id.startsWith("tee-"))).toBe(true);
  const price = await shopper.page.locator("[data-nearshelf-item=tee-3] .card-price").first().textContent();
  expect(price?.replace(/\s/g, " ").trim()).toBe("9,50 €");
  expect(shopper.complaints).toEqual([]);
});
