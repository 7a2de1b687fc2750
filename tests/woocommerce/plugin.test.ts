// SPDX-License-Identifier: MIT
// What only a WordPress of our own may be put through.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nativeBinary, projectRoot } from "../browser/support/places";
import { newContext, products, settled, shelfItems, shop } from "./support/store";
import { runPhp } from "./support/wordpress";

const plugin = "nearshelf-for-woocommerce/nearshelf-for-woocommerce.php";
const woocommerce = "woocommerce/woocommerce.php";
const php = (script: string, ...more: string[]): string => runPhp(shop, script, ...more);
const settings = (given: object): number[] =>
  JSON.parse(php("set.php", JSON.stringify({ consent_from: "", ...given }))) as number[];
const page = async (path: string): Promise<string> => (await fetch(shop.url + path)).text();
const shelvesIn = (html: string): number => html.split("<nearshelf-shelf").length - 1;
const itemsIn = (html: string): string[] => [...html.matchAll(/data-nearshelf-item="(\d+)"/g)].map((match) => match[1] ?? "");

interface Left {
  rows: Record<string, number>;
  named: string[];
  files: boolean;
}
const left = (): Left => JSON.parse(php("left.php")) as Left;

describe.skipIf(shop.folder === "")("in a WordPress of our own", () => {
  let before: Left;

  beforeAll(() => {
    const plugins = join(shop.folder, "wp-content/plugins");
    rmSync(join(shop.folder, "wp-content/debug.log"), { force: true });
    before = left();
    execFileSync("unzip", ["-qo", join(projectRoot, "dist/nearshelf-for-woocommerce.zip"), "-d", plugins]);
  });
  afterAll(() => php("theme.php", "blocks"));

  test("WordPress refuses to activate the plugin without WooCommerce", () => {
    php("plugin.php", "deactivate", woocommerce);
    expect(php("plugin.php", "activate", plugin)).toBe("plugin_missing_dependencies");
    php("plugin.php", "activate", woocommerce);
    expect(php("plugin.php", "activate", plugin)).toBe("");
  });

  test("the command line builds the same store with the native trainer", () => {
    expect(php("build.php", nativeBinary)).toContain("24 products");
    const folder = join(shop.folder, "wp-content/uploads/nearshelf");
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      pack: { items: number };
      search: { file: string };
      decide: { file: string };
    };
    expect(manifest.pack.items).toBe(24);
    for (const { file } of [manifest.search, manifest.decide]) expect(existsSync(join(folder, file))).toBe(true);
  });

  test.each(["blocks", "classic"])(
    "with a theme of %s every page has its shelf once, though hooks fire in both",
    async (theme) => {
      php("theme.php", theme);
      settings({});
      const [product] = await products();
      for (const path of [product?.permalink.slice(shop.url.length) ?? "", "/shop/", "/product-category/lamps/"]) {
        const html = await page(path);
        expect([path, shelvesIn(html)]).toEqual([path, 1]);
        const shelf = html.slice(html.indexOf("<nearshelf-shelf"), html.indexOf("</nearshelf-shelf"));
        // Each card is whole, though archives of block themes have taken its parts away.
        expect(shelf.split('class="price"').length - 1).toBe(itemsIn(shelf).length);
        expect(itemsIn(shelf).length).toBeGreaterThan(4);
        // A card of this theme's shop page begins with its price; its list goes on to further pages, a shelf does not.
        expect(shelf.includes("wc-block-product")).toBe(theme === "blocks");
        expect(shelf).not.toContain("query-pagination");
      }
      const cookie = `double_cart=${product?.id}`;
      const cart = await (await fetch(`${shop.url}/cart/`, { headers: { cookie } })).text();
      expect(shelvesIn(cart)).toBe(1);
    },
  );

  test("a shelf switched off is gone", async () => {
    settings({ product_shelf: "none", shop_shelf: "none" });
    const [product] = await products();
    expect(shelvesIn(await page(product?.permalink.slice(shop.url.length) ?? ""))).toBe(0);
    expect(shelvesIn(await page("/shop/"))).toBe(0);
    settings({});
  });

  test("an excluded product leaves the shelves at once, sold-out ones are marked, and two loads give the same order", async () => {
    const [first] = settings({});
    const path = (await products()).find(({ id }) => id !== first)?.permalink.slice(shop.url.length) ?? "";
    const html = await page(path);
    const shown = itemsIn(html);
    expect(itemsIn(await page(path))).toEqual(shown);
    const soldOut = (await products()).filter(({ is_in_stock }) => !is_in_stock).map(({ id }) => String(id));
    for (const id of shown.filter((each) => soldOut.includes(each))) {
      expect(html).toMatch(
        new RegExp(
          `data-nearshelf-stock="0"[^>]*data-nearshelf-item="${id}"|data-nearshelf-item="${id}"[^>]*data-nearshelf-stock="0"`,
        ),
      );
    }
    const [out] = shown;
    settings({ excluded: [out] });
    expect(itemsIn(await page(path))).not.toContain(out);
    settings({});
  });

  test("a page from a cache works days later: it holds no nonce and nothing of the shopper who first asked for it", async () => {
    settings({ consent: "granted" });
    const [product, other] = await products();
    const path = product?.permalink.slice(shop.url.length) ?? "";
    const cached = await page(path);
    const again = await (await fetch(shop.url + path, { headers: { cookie: `double_cart=${other?.id}` } })).text();
    expect(again).toBe(cached);
    expect(cached).not.toMatch(/nonce/i);
    // A new pack was built in the meantime.
    php("build.php", nativeBinary);
    const visitor = await (await newContext()).newPage();
    await visitor.route(shop.url + path, (route) => route.fulfill({ contentType: "text/html", body: cached }));
    await visitor.goto(shop.url + path);
    await visitor.waitForFunction(() => "ready" in (window.nearshelf ?? {}));
    expect(await visitor.evaluate(async () => (await window.nearshelf.inspect()).engine)).toBe("simd");
  });

  test("what sold out since a cached page was made is not chosen: one question for all candidates, none on a page of this hour", async () => {
    settings({ consent: "granted" });
    const [product] = await products();
    const address = product?.permalink ?? "";
    const fresh = await page(address.slice(shop.url.length));
    const visit = async (body: string): Promise<{ shown: string[]; asked: string[] }> => {
      const visitor = await (await newContext()).newPage();
      const asked: string[] = [];
      visitor.on("request", (request) => {
        const { pathname, searchParams } = new URL(request.url());
        if (pathname.endsWith("/wc/store/v1/products")) asked.push(searchParams.get("include") ?? "");
      });
      await visitor.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
      await visitor.goto(address);
      await settled(visitor);
      await visitor.waitForTimeout(500);
      return { shown: await shelfItems(visitor), asked };
    };
    const now = await visit(fresh);
    expect(now.asked).toEqual([]);
    const [out = ""] = now.shown;
    php("stock.php", out, "outofstock");
    const later = await visit(
      fresh.replace(/data-drawn="(\d+)"/, (_, drawn: string) => `data-drawn="${Number(drawn) - 48 * 3600}"`),
    );
    php("stock.php", out, "instock");
    const soldOut = (await products()).filter(({ is_in_stock }) => !is_in_stock).map(({ id }) => String(id));
    const candidates = itemsIn(fresh).filter((id) => !soldOut.includes(id));
    expect(later.asked).toEqual([candidates.sort((a, b) => Number(a) - Number(b)).join()]);
    expect(later.shown).toHaveLength(now.shown.length);
    expect(later.shown).not.toContain(out);
  });

  test("a script that optimisers delay, load twice or block leaves the shop's own shelf", async () => {
    settings({ consent: "granted" });
    const [product] = await products();
    const address = product?.permalink ?? "";
    const html = await page(address.slice(shop.url.length));
    const tag = html.match(/<script[^>]*nearshelf\.js[^>]*><\/script>/)?.[0] ?? "";
    expect(tag).toContain("data-no-optimize");
    const visit = async (body: string, blocked?: RegExp): Promise<string[]> => {
      const visitor = await (await newContext()).newPage();
      const complaints: string[] = [];
      visitor.on("pageerror", (error) => complaints.push(String(error)));
      await visitor.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
      if (blocked) await visitor.route(blocked, (route) => route.abort());
      await visitor.goto(address);
      await visitor.waitForTimeout(1200);
      expect(await visitor.$$eval("nearshelf-shelf [data-nearshelf-item]", (cards) => cards.length)).toBeGreaterThan(3);
      expect(await shelfItems(visitor)).toHaveLength(4);
      return complaints;
    };
    expect(await visit(html.replace(tag, tag + tag))).toEqual([]);
    const delayed = `<script>setTimeout(() => { const s = document.createElement("script"); ${[
      ...tag.matchAll(/([\w-]+)="([^"]*)"/g),
    ]
      .map(([, name, value]) => `s.setAttribute("${name}", "${value?.replaceAll("&#038;", "&")}");`)
      .join("")} document.body.append(s); }, 300);</script>`;
    expect(await visit(html.replace(tag, delayed))).toEqual([]);
    for (const file of [/nearshelf\.js/, /nearshelf-adapter/, /nearshelf-shelf\.js/, /engine\.wasm/, /\.nsp/, /manifest\.json/]) {
      expect(await visit(html, file)).toEqual([]);
    }
  });

  test("fields that search products get suggestions, others on request, and none without an index", async () => {
    const fields = async (given: object): Promise<number> => {
      settings(given);
      const html = await page("/find/");
      expect(html.split('role="search"').length - 1).toBe(3);
      return html.split("<nearshelf-search").length - 1;
    };
    expect(await fields({ search: "none" })).toBe(1);
    expect(await fields({ search: "all" })).toBe(3);
    expect(await fields({})).toBe(2);
    expect((await page("/find/")).split("nearshelf-find.js").length - 1).toBe(1);
    // A pack of an earlier version, and none at all.
    const folder = join(shop.folder, "wp-content/uploads/nearshelf");
    const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...JSON.parse(manifest), search: undefined }));
    expect(await fields({ search: "all" })).toBe(0);
    expect(await page("/find/")).not.toContain("nearshelf-find.js");
    writeFileSync(join(folder, "manifest.json"), manifest);
    settings({});
  });

  test.each([
    ["nothing", /$^/],
    ["the index", /\.nss/],
    ["the module", /search\.wasm/],
    ["the script", /nearshelf-search\.js/],
  ])(
    "a search field finds products without telling anybody what is typed, and submits as the store made it with %s blocked",
    async (what, blocked) => {
      const visitor = await (await newContext()).newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      visitor.on("request", (request) => asked.push(request.url()));
      visitor.on("pageerror", (error) => complaints.push(String(error)));
      await visitor.route(blocked, (route) => route.abort());
      await visitor.goto(`${shop.url}/find/`);
      const field = visitor.locator("nearshelf-search input[type=search]").first();
      await field.focus();
      await field.pressSequentially("brass lam");
      // Without the module its plain JavaScript twin answers.
      if (what === "nothing" || what === "the module") {
        await visitor.locator("nearshelf-search [role=option]", { hasText: "Brass lamp" }).first().waitFor();
        await field.press("Escape");
      } else await visitor.waitForTimeout(500);
      expect(asked.filter((url) => /lam/.test(url))).toEqual([]);
      await field.press("Enter");
      await visitor.waitForURL(/[?&]s=brass\+lam/);
      expect(complaints).toEqual([]);
    },
  );

  test("a private report counts once, a bad one is refused, and nobody hears the difference between counted and not", async () => {
    settings({ reports: "yes", consent: "granted" });
    const [product] = await products();
    const address = product?.permalink.slice(shop.url.length) ?? "";
    const html = await page(address);
    expect(html).toMatch(/data-report="[^"]*tasks\.json sha256-/);
    const body = Buffer.alloc(256);
    body.writeUInt8(1, 0);
    body.writeUInt8(5, 2);
    body.writeUInt32LE(1, 4);
    body.writeUInt32LE(Math.floor(Date.now() / 1000 / 604_800), 8);
    body.fill(7, 12, 28);
    const send = async (bytes: Uint8Array, headers: Record<string, string> = {}): Promise<[number, string, string | null]> => {
      const answer = await fetch(`${shop.url}/wp-json/nearshelf/v1/ldp`, {
        method: "POST",
        body: bytes as Uint8Array<ArrayBuffer>,
        headers,
      });
      return [answer.status, await answer.text(), answer.headers.get("set-cookie")];
    };
    const counted = await send(body);
    expect(counted).toEqual([200, "", null]);
    expect(await send(body)).toEqual(counted);
    expect((await send(body.subarray(0, 255)))[0]).toBe(400);
    expect((await send(Buffer.from(body).fill(9, 2, 3)))[0]).toBe(400);
    expect((await send(body, { origin: "https://elsewhere.example" }))[0]).toBe(401);
    const once = { task_version: "1", stream: "0", answer: "5", reports: "1" };
    expect(JSON.parse(php("counts.php"))).toEqual([once]);

    // An experiment's plain answers are taken once one is asked for.
    const plain = (answer: number): Buffer => {
      const copy = Buffer.from(body).fill(answer + 20, 12, 28);
      copy.set([3, answer], 1);
      copy.writeUInt32LE(2, 4);
      return copy;
    };
    expect((await send(plain(3)))[0]).toBe(400);
    settings({ reports: "yes", consent: "granted", held_out: "50" });
    const asking = (await page(address)).match(/data-report="([^" ]+)/)?.[1] ?? "";
    expect(await (await fetch(asking)).json()).toMatchObject({ version: 2, experiment: { name: "shelves", heldOutPercent: 50 } });
    expect([(await send(plain(3)))[0], (await send(plain(4)))[0]]).toEqual([200, 400]);
    expect(JSON.parse(php("counts.php"))).toEqual([once, { task_version: "2", stream: "3", answer: "3", reports: "1" }]);
  });

  test("only the merchant may export or store, and only what is a pack", async () => {
    const answer = async (path: string, method = "GET"): Promise<number> =>
      (await fetch(`${shop.url}/wp-json/nearshelf/v1/${path}`, { method, ...(method === "PUT" && { body: "x" }) })).status;
    expect(await answer("export/products")).toBe(401);
    expect(await answer("export/orders")).toBe(401);
    expect(await answer("pack/manifest.json", "PUT")).toBe(401);
  });

  test("the log of WordPress has not a word about us", () => {
    const log = join(shop.folder, "wp-content/debug.log");
    const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
    expect(lines.filter((line) => line.includes("plugins/nearshelf-for-woocommerce"))).toEqual([]);
  });

  test("uninstalling leaves no row, no table and no file", () => {
    php("plugin.php", "uninstall", plugin);
    const after = left();
    expect(after.files).toBe(false);
    // WordPress's own list of what was active, and what the SQLite driver remembers of tables that are gone.
    expect(after.named.filter((row) => !/recently_activated|^_mysql_data_types_cache/.test(row))).toEqual([]);
    expect(Object.keys(after.rows)).toEqual(Object.keys(before.rows));
    // Options of WordPress itself come and go with time.
    const ours = (rows: Record<string, number>): object => ({
      ...rows,
      wp_options: 0,
      wp_usermeta: 0,
      _mysql_data_types_cache: 0,
    });
    expect(ours(after.rows)).toEqual(ours(before.rows));
  });
});
