// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/places";
import { settled } from "../support/shopper";
import { origin, shopWithTag } from "./strangeStore";

const shape = (name: string): string => readFileSync(join(projectRoot, `tests/vectors/pages/${name}.html`), "utf8");

const tag = `<script async src="/nearshelf/nearshelf.js" data-pack="/pack/manifest.json" data-consent="granted"></script>`;
const cards = ["106", "105", "104", "103", "102", "101"].map((id) => `<li data-nearshelf-item="${id}">${id}</li>`).join("");
const shelf = `<div style="height: 2000px"></div><nearshelf-shelf strategy="recommendedForYou"><ul>${cards}</ul></nearshelf-shelf>`;

const withTag = (html: string): string => html.replace("</head>", `${tag}</head>`).replace("</body>", `${shelf}</body>`);

test.each([
  ["WooCommerce", "woocommerce-product", "/product/walnut-lamp/"],
  ["Shopify with Dawn", "shopify-dawn-product", "/products/walnut-lamp"],
  ["BigCommerce", "bigcommerce-product", "/walnut-lamp/"],
  ["PrestaShop", "prestashop-product", "/lamps/1-101-walnut-lamp.html"],
  ["Magento", "magento-luma", "/walnut-lamp.html"],
  ["a hand-written store", "jsonld-graph", "/item/walnut-lamp"],
])("on %s one tag and a shelf are enough: the page is known and the shelf is the shopper's", async (_, name, path) => {
  const { page, complaints } = await shopWithTag((asked) => withTag(asked === path ? shape(name) : shape("nothing-known")));
  await page.goto(origin + path);
  await settled(page);
  await page.waitForFunction(() => document.querySelector("[data-nearshelf-ready]"));
  const seen = await page.evaluate(() => window.nearshelf.inspect());
  expect(seen.page?.page).toBe("product");
  await page.goto(`${origin}/about-us`);
  await page.waitForFunction(() => document.querySelector("[data-nearshelf-ready]"));
  const { profile } = await page.evaluate(() => window.nearshelf.inspect());
  expect(profile?.viewed.map(({ title }) => title)).toEqual(["Walnut lamp"]);
  const order = await page.$$eval("[data-nearshelf-item]", (shown) => shown.map((card) => card.textContent));
  expect(order).not.toEqual(["106", "105", "104", "103", "102", "101"]);
  expect(complaints).toEqual([]);
});
