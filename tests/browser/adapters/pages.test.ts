// SPDX-License-Identifier: MIT
// Every page of tests/vectors/pages is understood as it says itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/places";
import { entered, startOn, visit } from "./strangeStore";

const folder = join(projectRoot, "tests/vectors/pages");

test.each(readdirSync(folder))("%s is understood", async (name) => {
  const html = readFileSync(join(folder, name), "utf8");
  const path = html.match(/<!-- (\S+) -->/)?.[1] ?? "/";
  const expected = JSON.parse(html.match(/id="expected">([^<]*)</)?.[1] ?? "") as object;
  const page = await visit(html, path);
  await startOn(page);
  expect(await entered(page)).toEqual([expected]);
});

test("what the store says itself stands above what its platform and its data say", async () => {
  const html = readFileSync(join(folder, "woocommerce-product.html"), "utf8");
  const stated = `<script type="application/json" data-nearshelf-facts>{"item":"102","category":"Own words"}</script>`;
  const page = await visit(html.replace("</head>", `${stated}</head>`), "/product/walnut-lamp/");
  await startOn(page);
  expect(await entered(page)).toMatchObject([{ page: "product", item: "102", category: "Own words" }]);
});
