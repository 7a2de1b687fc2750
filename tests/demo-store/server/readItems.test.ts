// SPDX-License-Identifier: MIT
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readItems } from "../../../demo-store/server/readItems.ts";

const folder = mkdtempSync(join(tmpdir(), "items-"));
function file(content: unknown): string {
  const path = join(folder, `${Math.abs(JSON.stringify(content).length)}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("an array of items is read, with a category as text or as a list", () => {
  const [pan, lamp] = readItems(
    file([
      { id: "1", title: "Pan", category: "Kitchen > Cookware", price: 20 },
      { id: "2", category: ["Light"] },
    ]),
  );
  expect(pan).toMatchObject({ title: "Pan", category: ["Kitchen", "Cookware"], price: 20, stock: null, url: "/product/1" });
  expect(lamp).toMatchObject({ title: "2", category: ["Light"], price: null });
});

test("the cards file beside a pack is read column by column", () => {
  const cards = {
    format: 1,
    pack: "ab",
    currency: "EUR",
    id: ["a/1", "b"],
    title: ["Pan", "Lamp"],
    price: [3, null],
    category: ["Kitchen", ""],
  };
  const [pan, lamp] = readItems(file(cards));
  expect(pan).toMatchObject({ id: "a/1", url: "/product/a%2F1", price: 3, category: ["Kitchen"] });
  expect(lamp).toMatchObject({ price: null, category: ["Everything"] });
});

test("what cannot be read is named", () => {
  expect(() => readItems(file([{ id: "1" }, { title: "no id" }]))).toThrow(/row 2: "id" is missing/);
  expect(() => readItems(file({ rows: [] }))).toThrow(/neither an array of products nor a cards file/);
  expect(() => readItems(file([]))).toThrow(/holds no products/);
  expect(() => readItems(join(folder, "absent.json"))).toThrow(/absent.json: not readable as JSON/);
});
