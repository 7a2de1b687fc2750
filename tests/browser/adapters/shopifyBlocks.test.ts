// SPDX-License-Identifier: MIT
// The shelf block's script on a mock storefront.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/places";
import { startOn, told, visit } from "./strangeStore";

const script = readFileSync(
  join(projectRoot, "integrations/shopify/extensions/nearshelf-theme/assets/nearshelf-blocks.js"),
  "utf8",
);

const card = (handle: string): string => `<li class="grid__item"><a href="/products/${handle}?pr_seq=uniform">${handle}</a></li>`;
const block = (space: number): string => `<!doctype html><title>Shop</title><div style="height: ${space}px"></div>
  <div data-nearshelf-block data-root="/" data-section="related" data-product="7001">
    <nearshelf-shelf><ul><li data-nearshelf-item="own">own<button data-nearshelf-variant="9001">Add</button></li></ul></nearshelf-shelf>
  </div>`;

async function openBlock(space: number, section: string): ReturnType<typeof visit> {
  const page = await visit(block(space), "/products/walnut-lamp");
  const asked: string[] = [];
  await page.context().route("**/recommendations/**", (route) => {
    asked.push(new URL(route.request().url()).search);
    return route.fulfill({ contentType: "text/html", body: section });
  });
  await page.evaluate(script);
  await page.waitForTimeout(300);
  // By the page's product, and nothing else.
  expect(asked).toEqual(["?product_id=7001&limit=10&intent=related&section_id=related"]);
  return page;
}

const items = (page: Awaited<ReturnType<typeof visit>>): Promise<(string | undefined)[]> =>
  page.$$eval("nearshelf-shelf [data-nearshelf-item]", (cards) =>
    cards.map((each) => (each as HTMLElement).dataset.nearshelfItem),
  );

const section = `<ul>${card("oak-lamp")}${card("paper-lamp")}</ul>`;

test("the theme's own cards take the place of the block's, each once", async () => {
  expect(await items(await openBlock(3000, section + card("oak-lamp")))).toEqual(["oak-lamp", "paper-lamp"]);
});

test("in sight nothing is exchanged, nor by a section with too few cards", async () => {
  expect(await items(await openBlock(0, section))).toEqual(["own"]);
  expect(await items(await openBlock(3000, card("oak-lamp")))).toEqual(["own"]);
});

test("a card's button uses Shopify's standard action where there is one, else the cart's address", async () => {
  const page = await openBlock(0, "");
  const sent: string[] = [];
  await page.context().route("**/cart/add.js", (route) => {
    sent.push(route.request().postData() ?? "");
    return route.fulfill({ json: {} });
  });
  await page.click("button");
  await page.waitForFunction(() => document.querySelector("button")?.disabled === false);
  expect(sent).toEqual(['{"items":[{"id":9001,"quantity":1}]}']);
  const lines = await page.evaluate(async () => {
    let given: unknown;
    const actions = {
      updateCart: async (change: object) => {
        given = change;
      },
    };
    Object.assign(window, { Shopify: { actions } });
    document.querySelector("button")?.click();
    await new Promise((wait) => setTimeout(wait, 50));
    return given;
  });
  expect(lines).toEqual({ lines: [{ merchandiseId: "gid://shopify/ProductVariant/9001", quantity: 1 }] });
  await startOn(page);
  expect(await told(page)).toEqual([]);
});
