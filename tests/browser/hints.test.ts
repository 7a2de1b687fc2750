// SPDX-License-Identifier: MIT
// Hints for e-mail: nothing leaves before the shopper's own act, and everything that left is listed.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { someOf } from "./support/range";
import { newShopper } from "./support/shopper";
import { decided } from "./support/slots";
import { openStore } from "./support/store";

interface Arrived {
  body: { shopper: string; hints: { categories: { category: string }[] } | null };
  headers: Record<string, unknown>;
}

test("hints leave only by her own press, as shown, and are taken back as visibly", async () => {
  const arrived: Arrived[] = [];
  const store = await openStore({
    take(path, { body, headers }) {
      if (path !== "/hints") return undefined;
      arrived.push({ body: JSON.parse(body.toString()), headers });
      return { status: 204, body: Buffer.alloc(0) };
    },
  });
  const shopper = await newShopper(store, { choice: "all" });
  const { page } = shopper;
  for (const item of someOf("Kitchen > Cookware", 3)) {
    await shopper.open(`/product/${item}`);
    await decided(page);
  }
  await shopper.open("/privacy");
  const share = page.getByRole("button", { name: "Share these hints with the store" });
  await share.waitFor();
  await page.getByText("Exactly what would be sent").click();
  const shown = await page.locator("nearshelf-privacy pre").textContent();
  const { violations } = await new AxeBuilder({ page }).include("nearshelf-privacy").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(arrived).toEqual([]);

  await page.getByLabel("E-mail address at which the store writes to you").fill("ada@shop.example");
  await share.click();
  await page.getByText("The hints were shared.").waitFor();
  expect(arrived).toHaveLength(1);
  expect(arrived[0]?.body.shopper).toBe("ada@shop.example");
  expect(arrived[0]?.body.hints).toEqual(JSON.parse(shown ?? ""));
  expect(arrived[0]?.body.hints?.categories.map(({ category }) => category)).toEqual(["Kitchen > Cookware"]);
  expect(arrived[0]?.headers.cookie).toBeUndefined();

  await page.getByRole("button", { name: "Take them back" }).click();
  await page.getByText("The store was told to forget the hints.").waitFor();
  expect(arrived.map(({ body }) => body.hints === null)).toEqual([false, true]);
  const log = await page.evaluate(async () => (await window.nearshelf.export())?.sharedHints);
  expect(log?.map(({ body }) => body)).toEqual(arrived.map(({ body }) => body));
  await page.getByText(/: hints for ada@shop.example/).waitFor();
  await page.getByRole("button", { name: "Delete Kitchen > Cookware" }).click();
  await page.getByText("Kitchen > Cookware was deleted.").waitFor();
  expect((await page.evaluate(() => window.nearshelf.export()))?.decisions?.hints.categories).toEqual([]);
  expect(shopper.complaints).toEqual([]);
});
