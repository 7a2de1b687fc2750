// SPDX-License-Identifier: MIT
// The trainer for a merchant's browser, run in Node: what it makes of a store, beside what the native one makes of the same files.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SearchOperation } from "../../js-glue/src/generated/numbers";
import { callDoor } from "../../js-glue/src/sdk/wasmMemory";
import { decodeSearch, encodeSearch } from "../../js-glue/src/search/searchCodec";
import { nativeBinary, projectRoot } from "../browser/support/places";
import { wasmSearch } from "./openSearch";

interface Answer {
  files?: { name: string; bytes: Uint8Array }[];
  summary?: string;
  error?: string;
}
type Progress = (stage: string, done: number, total: number) => void;
interface Studio {
  build(inputs: object, progress: Progress): Answer;
}

async function openStudio(): Promise<Studio> {
  const folder = join(projectRoot, "build/studio");
  // Emscripten's glue takes Node for what it was before modules.
  Object.assign(globalThis, { __dirname: folder, require: createRequire(import.meta.url) });
  const { default: create } = await import(join(folder, "studio.mjs"));
  return create({ wasmBinary: readFileSync(join(folder, "studio.wasm")) });
}

const products = ["walnut", "oak", "linen", "wool", "brass", "clay"].flatMap((material, i) =>
  ["Lamp", "Cushion", "Mug", "Blanket"].map((kind, j) => ({
    id: String(10 * j + i),
    title: `${material} ${kind}s`,
    description: `A ${kind.toLowerCase()} made of ${material}, for the evenings`,
    categories: [`Home > ${kind}s`],
    price: 10 + 7 * i,
    currency: "EUR",
  })),
);
const catalog = products.map((product) => `${JSON.stringify(product)}\n`).join("");
const { stem } = await import(join(projectRoot, "integrations/woocommerce/assets/studio/stem.js"));
const given = { catalog, orders: "", rules: "", synonyms: "light, lamps", language: "en", stem, day: 20_634 };
const studio = await openStudio();

const names = (files: Answer["files"]): string[] => files?.map(({ name }) => name.replace(/-[0-9a-f]{16}/, "")) ?? [];

test("a build is a pack, its cards, a search index and a model of visits, the manifest last, and says how far it is", () => {
  const stages = new Set<string>();
  const { files, summary } = studio.build(given, (stage) => stages.add(stage));
  expect(names(files)).toEqual(["pack.nsp", "cards.json", "search.nss", "intent.nsi", "manifest.json"]);
  expect([...stages]).toContain("search index");
  expect(summary).not.toContain("no search index");
});

/** What is found for a query, best first. */
async function ask(index: Uint8Array, queries: readonly string[]): Promise<number[][]> {
  const door = await wasmSearch();
  expect(callDoor(door, SearchOperation.load, index)[0]).toBe(0);
  return queries.map((query) =>
    decodeSearch(query, callDoor(door, SearchOperation.search, encodeSearch(query, {}))).items.map((item) => item.index),
  );
}

test("the search index finds what the native trainer's finds, stems and synonyms included", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nearshelf-studio-"));
  try {
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const inputs = ["--catalog", file("products.jsonl", catalog), "--synonyms", file("synonyms", given.synonyms)];
    const out = join(folder, "out");
    execFileSync(nativeBinary, ["build", ...inputs, "--now", "2026-06-30", "--out", out]);
    const native = readFileSync(join(out, readdirSync(out).find((name) => name.endsWith(".nss")) ?? ""));
    const built = studio.build(given, () => undefined).files?.find(({ name }) => name.endsWith(".nss"));
    const queries = ["walnut lamp", "blankets of oak", "cusion", "light", "mug under 20", "evening"];
    const found = await ask(built?.bytes ?? new Uint8Array(), queries);
    expect(found).toEqual(await ask(native, queries));
    expect(found.map((items) => items.length > 0)).toEqual(queries.map(() => true));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a search index that cannot be made is said and costs the merchant nothing else", () => {
  const { files, summary } = studio.build({ ...given, language: "xx" }, () => undefined);
  expect(names(files)).toEqual(["pack.nsp", "cards.json", "intent.nsi", "manifest.json"]);
  expect(summary).toContain('no search index: language "xx"');
});
