// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { someOf } from "./support/range";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

test("an order whose page is opened again is learnt once, on the page and in the saved profile", async () => {
  const store = await openStore();
  const [item = ""] = someOf("Garden > Plants", 1);
  const { page, context, open } = await newShopper(store, { choice: "all" });
  await open(`/product/${item}`);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const headers = { origin: store.url };
  await context.request.post(`${store.url}/cart/add`, { form: { id: item }, headers });
  const answer = await context.request.post(`${store.url}/checkout`, { form: { gift: "no" }, headers, maxRedirects: 0 });
  const order = answer.headers().location ?? "";
  const weights: number[] = [];
  const bought = (): Promise<number> =>
    page.evaluate(async () => (await window.nearshelf.export())?.bought.reduce((sum, { weight }) => sum + weight, 0) ?? 0);
  for (let opened = 0; opened < 4; opened++) {
    await open(order);
    // The gate drops the same act within two seconds anyway.
    await page.waitForTimeout(2100);
    weights.push(await bought());
  }
  await open("/");
  weights.push(await bought());
  for (const weight of weights) expect(weight).toBeCloseTo(1, 2);
});
