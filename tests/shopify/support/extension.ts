// SPDX-License-Identifier: MIT
// The extension as it is uploaded, and Liquid as far as its blocks use it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Liquid } from "liquidjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "nearshelf-shopify-"));
process.on("exit", () => rmSync(out, { recursive: true, force: true }));
const storefront = process.env.NEARSHELF_STOREFRONT ?? join(root, "dist/storefront");
execFileSync("node", [join(root, "tools/package-shopify.mjs"), "--storefront", storefront, "--out", out]);

export const theme = join(out, "extensions/nearshelf-theme");
export const pixel = join(out, "extensions/nearshelf-pixel");

export interface ExtensionFile {
  folder: string;
  name: string;
  path: string;
  bytes: number;
}

export const files: ExtensionFile[] = readdirSync(theme, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { folder: entry.parentPath.slice(theme.length + 1), name: entry.name, path, bytes: statSync(path).size };
  });

export const read = (path: string): string => readFileSync(join(theme, path), "utf8");

export const schemaOf = (block: string): Record<string, unknown> =>
  JSON.parse(read(`blocks/${block}`).match(/{% schema %}([\s\S]*){% endschema %}/)?.[1] ?? "null") as Record<string, unknown>;

const texts = (locale: string): Record<string, unknown> => JSON.parse(read(`locales/${locale}.json`)) as Record<string, unknown>;

export const lookUp = (table: unknown, key: string): unknown =>
  key.split(".").reduce((part, name) => (part as Record<string, unknown> | undefined)?.[name], table);

/** A block with Shopify's objects and filters stubbed. */
export function render(block: string, scope: object, locale = "en.default"): string {
  const engine = new Liquid({ root: [join(theme, "snippets")], extname: ".liquid", jsTruthy: false });
  engine.registerFilter("t", (key: string) => lookUp(texts(locale), key) ?? `missing: ${key}`);
  engine.registerFilter("asset_url", (name: string) => `https://cdn.example/assets/${name}`);
  engine.registerFilter("image_url", (image: { src: string }) => `${image.src}?width=400`);
  engine.registerFilter("money", (cents: number) => `€${(cents / 100).toFixed(2)}`);
  const template = read(`blocks/${block}`).replace(/{% schema %}[\s\S]*{% endschema %}/, "");
  return engine.parseAndRenderSync(template, scope) as string;
}
