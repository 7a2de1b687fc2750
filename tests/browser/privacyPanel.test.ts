// SPDX-License-Identifier: MIT
import { json } from "node:stream/consumers";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ProfileExport } from "../../js-glue/src/sdk/api";
import { someOf } from "./support/range";
import { newShopper, type Shopper } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();

async function atThePanel(): Promise<Shopper> {
  const shopper = await newShopper(store, { choice: "all" });
  await shopper.view(...someOf("Garden > Plants", 2));
  await shopper.open("/privacy");
  await shopper.page.getByRole("heading", { name: "Interests" }).waitFor();
  return shopper;
}

/** Presses Tab until the control with this name has the focus, as a shopper without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return (
        element?.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element?.textContent
      );
    });
    if (focused?.trim() === name) return;
  }
  throw new Error(`no control named "${name}" can be reached by the Tab key`);
}

const interests = (page: Page): Promise<string[]> =>
  page.evaluate(async () => ((await window.nearshelf.export())?.interests ?? []).map(({ facet, value }) => `${facet}: ${value}`));

/** Evidence fades from second to second, in the seventh digit. */
const inThousandths = (profile: unknown): unknown =>
  JSON.parse(JSON.stringify(profile, (_, value) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value)));

test("axe finds nothing wrong with the panel", async () => {
  const { page } = await atThePanel();
  const { violations, passes } = await new AxeBuilder({ page }).include("nearshelf-privacy").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
});

test("by keyboard alone an interest is deleted, the profile downloaded and everything erased", async () => {
  const { page, complaints } = await atThePanel();
  const [strongest] = await interests(page);
  const value = strongest?.split(": ")[1] ?? "";

  await tabTo(page, `Delete ${value}`);
  await page.keyboard.press("Enter");
  await page.getByText(`${value} was deleted.`).waitFor();
  expect(await interests(page)).not.toContain(strongest);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("nearshelf-privacy");

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await tabTo(page, "Download as a file");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const file = (await json(await download.createReadStream())) as ProfileExport;
  expect(file.viewed.map(({ title }) => title)).not.toContain("");
  expect(inThousandths(file)).toEqual(inThousandths(await page.evaluate(() => window.nearshelf.export())));

  await tabTo(page, "Erase everything");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("Everything was erased.").waitFor();
  expect(await page.evaluate(() => window.nearshelf.export())).toMatchObject({ interests: [], viewed: [], visit: [] });
  expect(complaints).toEqual([]);
});

test("a screen reader hears the panel's title, its sections and what each button is for", async () => {
  const { page } = await atThePanel();
  const heard = await page.locator("nearshelf-privacy").ariaSnapshot();
  expect(heard).toContain('region "What your browser has learnt about you in this store"');
  for (const section of ["Your choice", "Interests", "Viewed", "This visit"]) expect(heard).toContain(`region "${section}"`);
  expect(heard).toContain("status: Kept on this device.");
  expect(heard).toContain('checkbox "Sort the shelves for me" [checked]');
  expect(heard).toMatch(/button "Delete [^"]+"/);
  expect(heard).not.toMatch(/button:|button "Delete"|checkbox:/);
});

test("unticking a switch takes consent back at once and is remembered, and ticking it gives it again", async () => {
  const { page } = await atThePanel();
  await page.getByLabel("Sort the shelves for me").uncheck();
  await page.getByText("Switched off. What was kept has been erased.").waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.reload();
  await page.getByText("Nothing is being learnt about you.").waitFor();
  expect(await page.evaluate(() => window.nearshelf.export())).toBeNull();
  await page.getByLabel("Sort the shelves for me").check();
  await page.getByText("Switched on.").waitFor();
  expect(await page.evaluate(() => window.nearshelf.export())).toMatchObject({ viewed: [] });
});
