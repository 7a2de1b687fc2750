// SPDX-License-Identifier: MIT
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

const store = await openStore();

const engines: [string, () => void][] = [
  ["WebAssembly", () => undefined],
  [
    "the JavaScript fallback",
    () => {
      WebAssembly.validate = () => false;
    },
  ],
];

/** The store's search field, entered and become a combobox. */
async function searchField(page: Page): Promise<Locator> {
  const field = page.locator("#q");
  await field.focus();
  await page.waitForFunction(() => document.querySelector("#q")?.getAttribute("role") === "combobox");
  return field;
}

test.each(engines)("with %s the field completes, corrects and leads to a product, by keyboard alone", async (_, before) => {
  const shopper = await newShopper(store, { choice: "none", before });
  const { page } = shopper;
  await shopper.open("/");
  expect(shopper.takeRequests().filter((path) => path.includes("search"))).toEqual([]);
  const field = await searchField(page);
  await field.pressSequentially("cofee mug under 30");
  const options = page.locator("nearshelf-search [role=option]");
  await options.first().waitFor();
  await page.getByRole("button", { name: /^Remove under 30/ }).waitFor();
  expect(await field.getAttribute("aria-expanded")).toBe("true");

  const accessibility = await new AxeBuilder({ page }).include("nearshelf-search").analyze();
  expect(accessibility.violations.map(({ id }) => id)).toEqual([]);

  await field.press("ArrowDown");
  const active = await field.getAttribute("aria-activedescendant");
  expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
  await field.press("Escape");
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  // Pictures of what was found would tell what was typed.
  expect(await page.locator("nearshelf-search img").count()).toBe(0);
  await field.press("ArrowUp");
  await field.press("Enter");
  await page.waitForURL(/\/product\//);
  // What was typed went nowhere.
  expect(shopper.takeRequests().filter((path) => /cof+ee|under/.test(decodeURIComponent(path)))).toEqual([]);
  expect(shopper.complaints).toEqual([]);
});

test("texts of the store's own that cannot be read leave the search its English", async () => {
  const { page, open, complaints } = await newShopper(store, { choice: "none" });
  await page.route(`${store.url}/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace("nearshelf-find.js", 'nearshelf-find.js" data-texts="{');
    await route.fulfill({ response: answer, body });
  });
  await open("/");
  await (await searchField(page)).fill("mug under 30");
  await page.getByRole("button", { name: /^Remove under 30/ }).waitFor();
  expect(complaints).toEqual(["nearshelf: data-texts is no JSON"]);
});

test("taking a condition out widens the search", async () => {
  const shopper = await newShopper(store, { choice: "none" });
  const { page } = shopper;
  await shopper.open("/");
  const field = await searchField(page);
  await field.fill("mug under 30");
  await page.getByRole("button", { name: /^Remove under 30/ }).click();
  expect(await field.inputValue()).toBe("mug");
});

test("a department chosen stays chosen, narrows the list and leaves the field its focus", async () => {
  const shopper = await newShopper(store, { choice: "none" });
  const { page } = shopper;
  await shopper.open("/");
  const field = await searchField(page);
  await field.fill("mugs");
  const department = page.getByRole("button", { name: /^Camp Kitchen \(\d+\)/ });
  await department.click();
  await page.locator("nearshelf-search [aria-pressed=true]").waitFor();
  expect(await department.getAttribute("aria-pressed")).toBe("true");
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.getAttribute("aria-expanded")).toBe("true");
});

test("without its files the field is the store's own", async () => {
  const broken = await openStore({ isCut: (path) => /search(-fallback)?\.(wasm|js)/.test(path) });
  const shopper = await newShopper(broken, { choice: "none" });
  const { page } = shopper;
  await shopper.open("/");
  await page.locator("#q").fill("mug");
  await page.locator("#q").press("Enter");
  await page.waitForURL(/\/search\?q=mug/);
  expect(await page.locator(".card").count()).toBeGreaterThan(0);
});

test("the guide asks, keeps a gift out of the profile and shows what fits", async () => {
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  await shopper.open("/guide");
  const say = page.getByLabel("Your words");
  await say.fill("something for my sister who likes green, under 40");
  await say.press("Enter");
  await page.getByText("As a gift it will not change what is recommended to you.").waitFor();
  await page.locator("nearshelf-guide [part=shelf] a").first().waitFor();
  expect(await page.locator("nearshelf-guide [part=shelf] a").count()).toBeGreaterThan(2);
  await page.locator("nearshelf-guide [part=actions][role=group] button").first().click();
  await page.locator("nearshelf-guide [part=shelf] a").first().waitFor();
  expect(shopper.complaints).toEqual([]);
});
