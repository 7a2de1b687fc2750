// SPDX-License-Identifier: MIT
// The merchant activates, her browser builds the pack; a shopper sees her own shelves; nothing is left after uninstalling.
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../browser/support/places";
import { checkOut, newContext, products, settled, shelfItems, shop, theAdmin } from "./support/store";

const slug = "nearshelf-for-woocommerce";
const zip = join(projectRoot, `dist/${slug}.zip`);
const settings = `${shop.url}/wp-admin/admin.php?page=wc-settings&tab=nearshelf`;

test("the zip is installed through wp-admin and activated", async () => {
  const admin = await theAdmin();
  await admin.goto(`${shop.url}/wp-admin/plugin-install.php?tab=upload`);
  await admin.setInputFiles("#pluginzip", zip);
  await admin.click("#install-plugin-submit");
  await admin.waitForLoadState("load");
  // "Activate", or "Replace current with uploaded" where it is installed already.
  await admin.click("a.button-primary");
  await admin.waitForLoadState("load");
  await admin.goto(`${shop.url}/wp-admin/plugins.php`);
  expect(await admin.getAttribute(`tr[data-slug='${slug}']`, "class")).toContain("active");
  expect(await admin.textContent(`tr[data-slug='${slug}']`)).toContain("Settings");
});

test("the pack is built in the merchant's own browser and the health line says so", async () => {
  const admin = await theAdmin();
  await admin.goto(settings);
  await admin.waitForFunction(() => document.querySelector("#nearshelf-build"));
  // Without a pack the page begins by itself; with one of an earlier run somebody has to ask.
  if (await admin.$eval("#nearshelf-build", (button) => !(button as HTMLButtonElement).disabled))
    await admin.click("#nearshelf-build");
  await admin.waitForFunction(() => /Done|not work/.test(document.querySelector("#nearshelf-state")?.textContent ?? ""));
  expect(await admin.textContent("#nearshelf-state")).toContain("Done");
  expect(await admin.textContent("#nearshelf-health")).toContain("Pack of");
  expect(await admin.textContent("#nearshelf-summary pre")).toMatch(/search-[0-9a-f]{16}\.nss +[\d,]+ bytes, a search index of/);
  await admin.reload();
  const published = (await products()).length;
  expect(await admin.textContent("#nearshelf-health")).toContain(`Pack of ${published} products`);
  expect(await admin.textContent("#nearshelf-health")).toContain(`Search index of ${published} products`);
});

test("a build that is cancelled leaves the pack in use as it is", async () => {
  const admin = await theAdmin();
  await admin.goto(settings);
  const health = await admin.textContent("#nearshelf-health");
  // Reading the orders takes until the merchant thinks better of it.
  await admin.route(/export(\/|%2F)orders/, () => undefined);
  await admin.click("#nearshelf-build");
  await admin.waitForFunction(() => document.querySelector("#nearshelf-state")?.textContent?.includes("products"));
  await admin.click("#nearshelf-cancel");
  await admin.waitForFunction(() => document.querySelector("#nearshelf-state")?.textContent?.includes("Cancelled"));
  expect(await admin.$eval("#nearshelf-build", (button) => (button as HTMLButtonElement).disabled)).toBe(false);
  await admin.unroute(/export(\/|%2F)orders/);
  await admin.reload();
  expect(await admin.textContent("#nearshelf-health")).toContain(health?.slice(0, 10));
});

test("the merchant's settings are kept", async () => {
  const admin = await theAdmin();
  await admin.goto(settings);
  await admin.selectOption("[name='nearshelf_settings[consent]']", "granted");
  await admin.selectOption("[name='nearshelf_settings[consent_from]']", "");
  await admin.click("[name=save]");
  await admin.waitForSelector("#message, .updated");
  expect(await admin.inputValue("[name='nearshelf_settings[consent]']")).toBe("granted");
});

test("before she agrees a shopper's browser keeps nothing and loads nothing, and the shop's own shelf stands", async () => {
  const page = await (await newContext()).newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const answer = await route.fetch();
    // As with the setting "ask".
    return route.fulfill({
      response: answer,
      body: (await answer.text()).replace('data-consent="granted"', 'data-consent="ask"'),
    });
  });
  const [product] = await products();
  await page.goto(product?.permalink ?? "");
  await page.waitForTimeout(1500);
  // The two tags alone: the one for shelves waits for her answer, the one for search fields until she enters one.
  const loaded = asked.filter((url) => /nearshelf-for-woocommerce|uploads\/nearshelf/.test(url));
  expect(loaded.filter((url) => !/\/nearshelf(-find)?\.js\?ver=0\.1\.0$/.test(url))).toEqual([]);
  expect(
    await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.getItem("nearshelf.choice")]),
  ).toEqual([0, null]);
  expect((await shelfItems(page)).length).toBeGreaterThan(1);
});

test("a shopper's shelves become her own, leave out her cart, and never a product that is sold out", async () => {
  const context = await newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources?: { node?: Node }[] })[]) {
        const isOurs = entry.sources?.some(({ node }) => node?.parentElement?.closest("[data-nearshelf-section]"));
        if (isOurs) shifts.sum += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const all = await products();
  const category = all[0]?.categories[0]?.name;
  const liked = all.filter((each) => each.is_in_stock && each.categories[0]?.name === category).slice(0, 3);
  const [first, second, third] = liked;
  if (!first || !second || !third)
    throw new Error("the store has no three products in stock in the category of its first product");

  await page.goto(first.permalink);
  await settled(page);
  expect(await page.$$eval("nearshelf-shelf", (shelves) => shelves.length)).toBe(1);
  const source = await (await context.request.get(second.permalink)).text();
  const storeOrder = [...source.matchAll(/data-nearshelf-item="(\d+)"/g)].map((match) => match[1]);
  await page.goto(second.permalink);
  await settled(page);
  const seen = await page.evaluate(() => window.nearshelf.inspect());
  expect(seen.page).toMatchObject({ page: "product", item: String(second.id) });
  expect(seen.profile?.viewed.map(({ title }) => title).sort()).toEqual([first.name, second.name].sort());
  expect(await shelfItems(page)).not.toEqual(storeOrder.slice(0, 4));
  const soldOut = all.filter((each) => !each.is_in_stock).map(({ id }) => String(id));
  for (const id of await shelfItems(page)) expect(soldOut).not.toContain(id);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBe(0);

  // Cards are whole wherever a shelf stands, whatever the theme draws its own lists with.
  await page.goto(`${shop.url}/shop/`);
  await settled(page);
  const cards = await page.$$eval("nearshelf-shelf [data-nearshelf-item]", (items) =>
    items.map((item) => Boolean(item.querySelector("a[href]") && item.textContent?.trim())),
  );
  expect(cards).not.toContain(false);
  expect(cards).not.toHaveLength(0);

  await page.goto(third.permalink);
  await settled(page);
  await page.click("[name=add-to-cart], .single_add_to_cart_button");
  await page.waitForLoadState("load");
  await page.goto(`${shop.url}/cart/`);
  await settled(page);
  const inCart = await page.evaluate(() => window.nearshelf.inspect());
  expect(inCart.page).toMatchObject({ page: "cart", cart: [String(third.id)] });
  expect(await shelfItems(page)).not.toContain(String(third.id));
  expect(await shelfItems(page)).not.toHaveLength(0);
  expect(complaints).toEqual([]);
});

test("under a search field the shopper finds products, and no request tells what she types", async () => {
  const admin = await theAdmin();
  const call = async (method: string, path: string, body?: object): Promise<{ id: number; link: string }> => {
    const nonce = await (await admin.request.get(`${shop.url}/wp-admin/admin-ajax.php?action=rest-nonce`)).text();
    const url = `${shop.url}/wp-json/wp/v2/pages${path}`;
    return (await admin.request.fetch(url, { method, data: body, headers: { "X-WP-Nonce": nonce } })).json();
  };
  const made = await call("POST", "", { title: "Find", status: "publish", content: "[nearshelf_search]" });
  try {
    const page = await (await newContext()).newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(made.link);
    const [product] = await products();
    const words = product?.name.split(" ").slice(0, 2).join(" ") ?? "";
    const field = page.locator("nearshelf-search input[type=search]:visible").last();
    await field.focus();
    await field.pressSequentially(words.slice(0, -1));
    await page
      .locator("nearshelf-search [role=option]", { hasText: product?.name ?? "" })
      .first()
      .waitFor();
    const told = encodeURIComponent(words.slice(0, 4).toLowerCase());
    expect(asked.filter((url) => url.toLowerCase().includes(told))).toEqual([]);
    await field.press("Escape");
    // The store's own search, which leads on where it finds one product alone.
    await Promise.all([page.waitForRequest(/[?&]s=/), field.press("Enter")]);
  } finally {
    await call("DELETE", `/${made.id}?force=true`);
  }
});

test.skipIf(!shop.mayOrder)("what she buys counts once, and leaves her shelves", async () => {
  const context = await newContext();
  const page = await context.newPage();
  const all = (await products()).filter((each) => each.is_in_stock);
  const [bought, other] = all.slice(-2);
  if (!bought || !other) throw new Error("the store has no two products in stock");
  await page.goto(bought.permalink);
  await settled(page);
  await page.click("[name=add-to-cart], .single_add_to_cart_button");
  await page.waitForLoadState("load");
  await page.goto(`${shop.url}/checkout/`);
  await checkOut(page);
  await page.waitForURL(/order-received/);
  await settled(page);
  const after = await page.evaluate(() => window.nearshelf.inspect());
  expect(after.page).toMatchObject({ page: "order", order: { items: [String(bought.id)] } });
  expect(after.profile?.bought.map(({ title }) => title)).toEqual([bought.name]);
  await page.reload();
  await settled(page);
  expect((await page.evaluate(() => window.nearshelf.inspect())).page?.order).toBeUndefined();
  await page.goto(other.permalink);
  await settled(page);
  expect(await shelfItems(page)).not.toContain(String(bought.id));
});

test.skipIf(!shop.mayOrder)(
  "a merchant who measures hears of a shelf met and of the order after it, with the group alone",
  async () => {
    const admin = await theAdmin();
    const set = async (reports: boolean, heldOut: string): Promise<void> => {
      await admin.goto(`${shop.url}/wp-admin/admin.php?page=wc-settings&tab=nearshelf`);
      await admin.setChecked("[name='nearshelf_settings[reports]']", reports);
      await admin.selectOption("[name='nearshelf_settings[held_out]']", heldOut);
      await Promise.all([admin.waitForEvent("load"), admin.click("[name=save]")]);
    };
    await set(true, "50");
    try {
      const page = await (await newContext()).newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.addInitScript(() => localStorage.setItem("nearshelf.choice", '{"consent":{"report":"granted"}}'));
      const told: number[][] = [];
      page.on("request", (request) => {
        if (/nearshelf\/v1\/ldp/.test(decodeURIComponent(request.url())))
          told.push([...(request.postDataBuffer() ?? []).subarray(1, 3)]);
      });
      const [first, second] = (await products()).filter((each) => each.is_in_stock);
      const drawn = (): Promise<unknown> =>
        page.waitForFunction(async () => {
          const known = (await window.nearshelf.export())?.reports?.ledger as { arms?: object } | undefined;
          return Object.keys(known?.arms ?? {}).length > 0;
        });
      await page.goto(first?.permalink ?? "");
      await settled(page);
      await drawn();
      await page.goto(second?.permalink ?? "");
      await settled(page);
      await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
      const heldOut = told[0]?.[1] ?? -1;
      expect(told).toEqual([[3, heldOut]]);
      await page.click("[name=add-to-cart], .single_add_to_cart_button");
      await page.waitForLoadState("load");
      await page.goto(`${shop.url}/checkout/`);
      await checkOut(page);
      await page.waitForURL(/order-received/);
      await expect.poll(() => told.length, { timeout: 20_000 }).toBe(2);
      expect(told).toEqual([
        [3, heldOut],
        [3, heldOut + 2],
      ]);
      expect(complaints).toEqual([]);
      await admin.goto(`${shop.url}/wp-admin/admin.php?page=wc-settings&tab=nearshelf`);
      expect(await admin.locator("#nearshelf-experiment + p").textContent()).toContain("100");
    } finally {
      await set(false, "0");
    }
  },
);

test("after deleting the plugin no page mentions it", async () => {
  const admin = await theAdmin();
  admin.on("dialog", (dialog) => dialog.accept());
  await admin.goto(`${shop.url}/wp-admin/plugins.php`);
  await admin.click(`#deactivate-${slug}`);
  await admin.waitForLoadState("load");
  await admin.click(`#delete-${slug}`);
  await admin.waitForFunction((name) => !document.querySelector(`tr[data-slug='${name}'] .delete a`), slug);
  const [product] = await products();
  for (const address of [product?.permalink ?? "", `${shop.url}/shop/`]) {
    expect(await (await fetch(address)).text()).not.toMatch(/nearshelf/i);
  }
});
