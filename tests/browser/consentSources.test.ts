// SPDX-License-Identifier: MIT
// Every consent manager, early and late, changing its mind, and silent: what the gate makes of it.
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { addTcfManager, shopifyDouble, tcfStub, wordpressDouble } from "./support/consentManagers";
import { keptBy } from "./support/kept";
import { newShopper, type ShopperOptions } from "./support/shopper";
import { openStore, type Store } from "./support/store";

/** The demo store, its tag waiting for these managers. */
const storeAsking = (managers: string, more = ""): Promise<Store> =>
  openStore({
    change(_, answer) {
      if (!String(answer.headers["content-type"]).startsWith("text/html")) return;
      const page = answer.body
        .toString()
        .replace(/data-consent="[^"]*"/, `data-consent="ask" data-consent-from="${managers}" ${more}`);
      answer.body = Buffer.from(page);
    },
  });

async function pageAsking(managers: string, options: ShopperOptions = {}, more = ""): Promise<Page> {
  const store = await storeAsking(managers, more);
  const shopper = await newShopper(store, options);
  await shopper.open("/cart");
  return shopper.page;
}

const answers = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { store, personalise, report } = window.nearshelf.consent();
    return `${store} ${personalise} ${report}`;
  });

const becomes = (page: Page, wanted: string): Promise<void> =>
  vi.waitFor(async () => expect(await answers(page)).toBe(wanted), 8000);

/** Long enough for a listener to have made a mistake. */
const pause = (page: Page): Promise<void> => page.waitForTimeout(400);

/** The demo store's policy forbids inline scripts; the stub is one. */
const forTcf: ShopperOptions = { bypassCSP: true };

const open = "unknown unknown unknown";
const all = "granted granted granted";

test("tcf: a stub that waits, a manager that asks, then the publisher's purposes one by one", async () => {
  const page = await pageAsking("tcf", forTcf);
  await page.addScriptTag({ content: tcfStub });
  await addTcfManager(page);
  await pause(page);
  expect(await answers(page)).toBe(open);
  await page.evaluate(() => window.tcf.arrive());
  await page.evaluate(() => window.tcf.ask(""));
  await pause(page);
  expect(await answers(page)).toBe(open);
  await page.evaluate(() => window.tcf.answer([1, 5, 6, 8, 9, 10]));
  await becomes(page, all);
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  for (const [purposes, wanted] of [
    [[1, 5, 6, 8, 9], "granted granted denied"],
    [[1, 5, 8, 9, 10], "granted denied granted"],
    [[5, 6, 8, 9, 10], "denied denied denied"],
    [[1, 5, 6], "granted granted denied"],
    [[], "denied denied denied"],
  ] as const) {
    await page.evaluate((given) => window.tcf.answer([...given]), purposes);
    await becomes(page, wanted);
  }
  expect(await keptBy(page)).toEqual([]);
});

test("tcf: while the manager's window is open again, the last answer stands", async () => {
  const page = await pageAsking("tcf", forTcf);
  await page.addScriptTag({ content: tcfStub });
  await addTcfManager(page);
  await page.evaluate(() => {
    window.tcf.arrive();
    window.tcf.answer([1, 5, 6]);
  });
  await becomes(page, "granted granted denied");
  await page.evaluate(() => window.tcf.ask([1]));
  await pause(page);
  expect(await answers(page)).toBe("granted granted denied");
});

test("tcf: where the regulation does not apply the manager has no say, and only `optional` opens", async () => {
  for (const [more, wanted] of [
    ["", open],
    ['data-consent="optional"', all],
  ] as const) {
    const store = await openStore({
      change(_, answer) {
        const tag = more || 'data-consent="ask"';
        if (String(answer.headers["content-type"]).startsWith("text/html"))
          answer.body = Buffer.from(answer.body.toString().replace(/data-consent="[^"]*"/, `${tag} data-consent-from="tcf"`));
      },
    });
    const { page, open: go } = await newShopper(store, forTcf);
    await go("/cart");
    await page.addScriptTag({ content: tcfStub });
    await addTcfManager(page);
    await page.evaluate(() => {
      window.tcf.arrive();
      window.tcf.doesNotApply();
    });
    await pause(page);
    expect(await answers(page)).toBe(wanted);
  }
});

test("google: a default that waits opens nothing until the update, and each update counts at once", async () => {
  const page = await pageAsking("google");
  await gtag(page, "default", { personalization_storage: "granted", analytics_storage: "denied", wait_for_update: 60_000 });
  await becomes(page, "unknown unknown denied");
  await gtag(page, "update", { personalization_storage: "granted" });
  expect(await answers(page)).toBe("granted granted denied");
  await gtag(page, "update", { personalization_storage: "denied", analytics_storage: "granted" });
  expect(await answers(page)).toBe("denied denied granted");
  expect(await page.evaluate(() => window.dataLayer?.length)).toBe(3);
});

test("google: what was written before we came counts too, and a default that waited long enough", async () => {
  const page = await pageAsking("google", { before: earlyDefault });
  await becomes(page, "granted granted unknown");
});

test("google: regions – the closest default counts, and without a region a refusal for any region", async () => {
  const defaults = [
    { personalization_storage: "granted", analytics_storage: "granted" },
    { personalization_storage: "denied", region: ["DE", "US-CA"] },
    { analytics_storage: "denied", region: ["US"] },
  ];
  for (const [region, wanted] of [
    ["FR", all],
    ["DE", "denied denied granted"],
    ["US-CA", "denied denied denied"],
    ["US-NY", "granted granted denied"],
    ["", "denied denied denied"],
  ] as const) {
    const page = await pageAsking("google", {}, `data-region="${region}"`);
    for (const given of defaults) await gtag(page, "default", given);
    await becomes(page, wanted);
  }
});

test("shopify: the event alone opens nothing, the state does, and taking it back erases", async () => {
  const page = await pageAsking("shopify", { before: shopifyDouble });
  await page.evaluate(() => window.shopify.announce());
  await page.evaluate(() => window.shopify.arrive());
  await page.waitForFunction(() => window.Shopify && "customerPrivacy" in window.Shopify);
  await page.evaluate(() => window.shopify.announce());
  await pause(page);
  expect(await answers(page)).toBe(open);
  await page.evaluate(() => window.shopify.answer(true, false));
  expect(await answers(page)).toBe("granted granted denied");
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.evaluate(() => window.shopify.answer(false, true));
  expect(await answers(page)).toBe("denied denied granted");
  await vi.waitFor(async () => expect(await keptBy(page)).toEqual([]));
});

test("shopify: a contribution that another merchant helps to count needs the sale of data allowed too", async () => {
  const page = await pageAsking("shopify", { before: shopifyDouble }, 'data-report-with="merchant"');
  await page.evaluate(() => window.shopify.arrive());
  await page.waitForFunction(() => window.Shopify && "customerPrivacy" in window.Shopify);
  await page.evaluate(() => window.shopify.answer(true, true));
  expect(await answers(page)).toBe("granted granted unknown");
  await page.evaluate(() => window.shopify.answer(true, true, false));
  expect(await answers(page)).toBe("granted granted denied");
  await page.evaluate(() => window.shopify.answer(true, true, true));
  expect(await answers(page)).toBe("granted granted granted");
  await page.evaluate(() => window.shopify.answer(true, false, true));
  expect(await answers(page)).toBe("granted granted denied");
});

test("wordpress: without a manager its yes to everything counts as no answer", async () => {
  const page = await pageAsking("wordpress", { before: wordpressDouble });
  await page.evaluate(() => window.wordpress.arrive());
  await page.evaluate(() => window.wordpress.set({}));
  await pause(page);
  expect(await answers(page)).toBe(open);
  expect(await keptBy(page)).toEqual([]);
  await page.evaluate(() => window.wordpress.choose("optin"));
  expect(await answers(page)).toBe("denied denied denied");
  // Both categories of one event count, not only the first.
  await page.evaluate(() => window.wordpress.set({ "statistics-anonymous": "allow", preferences: "allow" }));
  expect(await answers(page)).toBe(all);
  await page.evaluate(() => window.wordpress.set({ "statistics-anonymous": "deny", marketing: "allow", preferences: "deny" }));
  expect(await answers(page)).toBe("denied denied denied");
});

test("gpc and do-not-track refuse reports and leave the shelves alone", async () => {
  for (const before of [sayGpc, sayDoNotTrack]) {
    const store = await openStore();
    const { page, open: go } = await newShopper(store, { choice: "all", before });
    await go("/cart");
    await page.evaluate(() => window.nearshelf.consent({ report: "granted" }));
    expect(await answers(page)).toBe("granted granted denied");
  }
});

test("several managers: one refusal refuses, one silence closes, the shopper's own switch refuses for all", async () => {
  const page = await pageAsking("google wordpress", { before: wordpressDouble });
  await gtag(page, "default", { personalization_storage: "granted", analytics_storage: "granted" });
  await pause(page);
  expect(await answers(page)).toBe(open);
  await page.evaluate(() => {
    window.wordpress.arrive();
    window.wordpress.choose("optout");
  });
  await becomes(page, all);
  await gtag(page, "update", { analytics_storage: "denied" });
  expect(await answers(page)).toBe("granted granted denied");
  await page.evaluate(() => window.nearshelf.consent({ personalise: "denied" }));
  expect(await answers(page)).toBe("granted denied denied");
});

test("a manager of another name, and one that never comes, keep everything closed", async () => {
  const page = await pageAsking("tcf somebody-else");
  await pause(page);
  expect(await answers(page)).toBe(open);
  expect(await keptBy(page)).toEqual([]);
});

const gtag = (page: Page, kind: "default" | "update", settings: object): Promise<void> =>
  page.evaluate(writeConsent, { kind, settings });

function writeConsent({ kind, settings }: { kind: string; settings: object }): void {
  const page = window as { dataLayer?: unknown[] };
  page.dataLayer = page.dataLayer ?? [];
  const layer = page.dataLayer;
  // gtag() pushes its arguments object itself.
  (function write(..._: unknown[]) {
    // biome-ignore lint/complexity/noArguments: as Google's snippet does
    layer.push(arguments);
  })("consent", kind, settings);
}

function earlyDefault(): void {
  const entry = { 0: "consent", 1: "default", 2: { personalization_storage: "granted", wait_for_update: 300 }, length: 3 };
  Object.assign(window, { dataLayer: [{ event: "gtm.js" }, entry] });
}

function sayGpc(): void {
  Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
}

function sayDoNotTrack(): void {
  Object.defineProperty(navigator, "doNotTrack", { value: "1" });
}

test("an empty list of managers names nobody, and the merchant's word is enough", async () => {
  const page = await pageAsking("");
  await page.evaluate(() => window.nearshelf.consent({ personalise: "granted" }));
  expect(await answers(page)).toBe("unknown granted unknown");
});
