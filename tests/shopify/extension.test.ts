// SPDX-License-Identifier: MIT
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "@shopify/theme-check-node";
import { describe, expect, test } from "vitest";
import { searchEnglish } from "../../js-glue/src/search/searchMessages";
import { files, lookUp, read, render, schemaOf, theme } from "./support/extension";

const blocks = files.filter(({ folder }) => folder === "blocks").map(({ name }) => name);

describe("what Shopify accepts", () => {
  test("there are only the folders and kinds of files that may be uploaded, and no folder within them", () => {
    const kinds: Record<string, RegExp> = {
      "": /^shopify\.extension\.toml$/,
      assets: /\.(jpg|jpeg|json|js|css|png|svg|wasm)$/,
      blocks: /\.liquid$/,
      snippets: /\.liquid$/,
      locales: /\.json$/,
    };
    for (const { folder, name } of files) {
      expect(Object.keys(kinds)).toContain(folder);
      expect(name).toMatch(kinds[folder] ?? /$^/);
    }
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["nearshelf.js", "nearshelf-adapter.js", "engine.wasm"]),
    );
  });

  test("sizes are within the limits", () => {
    const sum = (wanted: (file: (typeof files)[number]) => boolean): number =>
      files.filter(wanted).reduce((total, { bytes }) => total + bytes, 0);
    expect(sum(() => true)).toBeLessThan(10_000_000);
    expect(sum(({ name }) => name.endsWith(".liquid"))).toBeLessThan(500_000);
    for (const { folder, bytes, name } of files) if (folder === "locales") expect([name, bytes < 15_000]).toEqual([name, true]);
    const loaded = files.filter(({ name }) => ["nearshelf-blocks.js", "nearshelf-blocks.css"].includes(name));
    for (const { bytes } of loaded) expect(bytes).toBeLessThan(10_000);
  });

  const offenses = async (folder: string): Promise<string[]> => {
    const found = await check(folder, join(import.meta.dirname, "theme-check.yml"));
    return found.map(({ check: rule, message, uri }) => `${uri.split("/").pop()} ${rule}: ${message}`);
  };

  test("theme-check finds nothing here, and would find a filter that does not exist", async () => {
    expect(await offenses(theme)).toEqual([]);
    const broken = mkdtempSync(join(tmpdir(), "nearshelf-broken-"));
    cpSync(theme, broken, { recursive: true });
    writeFileSync(join(broken, "snippets/broken.liquid"), "{{ product.title | nosuchfilter }}");
    expect((await offenses(broken)).join()).toContain("UnknownFilter");
    rmSync(broken, { recursive: true });
  }, 120_000);
});

describe.each(blocks)("the schema of %s", (block) => {
  const schema = schemaOf(block);
  const settings = schema.settings as Record<string, unknown>[];

  test("says nothing that Shopify does not know", () => {
    const known = [
      "name",
      "target",
      "javascript",
      "stylesheet",
      "enabled_on",
      "disabled_on",
      "available_if",
      "class",
      "tag",
      "settings",
      "default",
    ];
    expect(known).toEqual(expect.arrayContaining(Object.keys(schema)));
    expect(["section", "head", "body", "compliance_head"]).toContain(schema.target);
    expect(schema.enabled_on !== undefined && schema.disabled_on !== undefined).toBe(false);
    for (const asset of [schema.javascript, schema.stylesheet]) {
      if (asset) expect(files.map(({ name }) => name)).toContain(asset);
    }
  });

  test("has settings of known types with all they need, each id once", () => {
    const needs: Record<string, string[]> = {
      text: ["id", "label"],
      checkbox: ["id", "label"],
      collection: ["id", "label"],
      product: ["id", "label"],
      select: ["id", "label", "options", "default"],
      range: ["id", "label", "min", "max", "step", "default"],
    };
    const ids = settings.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const setting of settings) {
      const needed = needs[setting.type as string];
      expect(needed, `type ${setting.type}`).toBeDefined();
      expect(Object.keys(setting)).toEqual(expect.arrayContaining(needed ?? []));
      const options = setting.options as { value: string }[] | undefined;
      if (options) expect(options.map(({ value }) => value)).toContain(setting.default);
      if (setting.type === "range")
        expect((Number(setting.max) - Number(setting.min)) / Number(setting.step)).toBeLessThanOrEqual(100);
    }
  });

  test.each(["en.default.schema", "de.schema"])("has every text in %s, names within 25 characters", (locale) => {
    const table: unknown = JSON.parse(read(`locales/${locale}.json`));
    const keys = [...JSON.stringify(schema).matchAll(/"t:([\w.]+)"/g)].map((match) => match[1] ?? "");
    for (const key of keys) expect([key, typeof lookUp(table, key)]).toEqual([key, "string"]);
    expect(String(lookUp(table, String(schema.name).slice(2))).length).toBeLessThanOrEqual(25);
  });
});

const settings = (block: string): Record<string, unknown> =>
  Object.fromEntries(
    (schemaOf(block).settings as { id: string; default?: unknown }[]).map(({ id, default: value }) => [id, value]),
  );

const lamp = (handle: string, more: object = {}): object => ({
  id: handle.length,
  handle,
  title: `Lamp "${handle}" <b>`,
  url: `/products/${handle}`,
  price: 4900,
  available: true,
  featured_image: { src: `https://cdn.example/${handle}.jpg`, alt: handle, aspect_ratio: 0.8 },
  selected_or_first_available_variant: { id: 9001 },
  ...more,
});

describe("the embed", () => {
  const embed = (scope: object, locale?: string): string =>
    render("embed.liquid", { block: { settings: settings("embed.liquid") }, ...scope }, locale);
  const json = (html: string, name: string): unknown =>
    JSON.parse(html.match(new RegExp(`data-nearshelf-${name}>([^]*?)</script>`))?.[1] ?? "");

  test("names the page and its product, and keeps quotes of titles within the JSON", () => {
    expect(json(embed({ request: { page_type: "index" } }), "facts")).toEqual({ page: "home" });
    expect(json(embed({ request: { page_type: "product" }, product: lamp("oak-lamp") }), "facts")).toEqual({
      page: "product",
      item: "oak-lamp",
    });
    const cart = { items: [{ product: lamp("oak-lamp") }, { product: lamp("paper-lamp") }] };
    expect(json(embed({ request: { page_type: "cart" }, cart }), "facts")).toEqual({
      page: "cart",
      cart: ["oak-lamp", "paper-lamp"],
    });
    expect(embed({ request: { page_type: "search" }, search: { terms: 'a "b"' } })).toContain('"query": "a \\"b\\""');
  });

  test("loads one script asynchronously, with Shopify's consent as a source, and hands over texts in the shop's language", () => {
    const html = embed({ request: { page_type: "index" } }, "de");
    expect(html).toMatch(/<script\s+async\s+src="https:\/\/cdn\.example\/assets\/nearshelf\.js"/);
    expect(html).toContain('data-consent-from="shopify"');
    expect(html).toContain('data-consent="ask"');
    expect(html).not.toContain("data-report");
    expect(html).not.toContain("missing:");
    expect((json(html, "texts") as { popular: string }).popular).not.toBe("Popular in this store");
  });
});

describe("the search", () => {
  const search = (scope: object, locale?: string): string =>
    render(
      "search.liquid",
      {
        block: { settings: settings("search.liquid"), shopify_attributes: "" },
        routes: { search_url: "/de/search" },
        ...scope,
      },
      locale,
    );

  test("is the shop's own search, with the query in its field and the suggestions' texts in the shop's language", () => {
    const html = search({ search: { terms: 'a "b"' } }, "de");
    expect(html).toContain('action="/de/search"');
    expect(html).toContain('value="a &#34;b&#34;"');
    expect(html).toMatch(/<script\s+async\s+src="https:\/\/cdn\.example\/assets\/nearshelf-find\.js"/);
    const texts = JSON.parse((html.match(/data-texts="([^"]*)"/)?.[1] ?? "").replaceAll("&#34;", '"')) as Record<string, string>;
    expect(Object.keys(texts).sort()).toEqual(Object.keys(searchEnglish).sort());
    expect(Object.values(texts).join()).not.toContain("missing:");
    expect(texts.searchGift).toBe("Ein Geschenk");
  });
});

describe("the shelf", () => {
  const shelf = (scope: object, more: object = {}): string =>
    render("shelf.liquid", {
      block: { settings: { ...settings("shelf.liquid"), ...more }, shopify_attributes: "" },
      routes: { root_url: "/" },
      ...scope,
    });
  const collection = { products: ["oak-lamp", "paper", "walnut-lamp-x"].map((handle) => lamp(handle)) };

  test("draws the collection in its own order without the page's product, texts escaped, prices by Shopify", () => {
    const html = shelf({ product: lamp("paper") }, { collection });
    expect([...html.matchAll(/data-nearshelf-item="([^"]+)"/g)].map((match) => match[1])).toEqual(["oak-lamp", "walnut-lamp-x"]);
    expect(html).toContain('anchor="paper"');
    expect(html).toContain("€49.00");
    expect(html).not.toContain("<b>");
    expect(html).toContain('height="500"');
  });

  test("marks what is sold out, and offers no button for it", () => {
    const products = [lamp("oak-lamp", { available: false }), lamp("paper")];
    const html = shelf({}, { collection: { products }, button: true });
    expect(html.match(/data-nearshelf-stock="0"/g)).toHaveLength(1);
    expect(html.match(/data-nearshelf-variant/g)).toHaveLength(1);
  });

  test("is nothing without products", () => {
    expect(shelf({}).trim()).toBe("");
  });
});
