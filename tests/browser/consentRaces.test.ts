// SPDX-License-Identifier: MIT
// Late managers, toggles, withdrawals, in every order that chance makes of them: nothing is written and nothing asked of the network
// while any of them has not agreed, and nothing is left once one has refused.
import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { addTcfManager, shopifyDouble, tcfStub, wordpressDouble } from "./support/consentManagers";
import { keptBy } from "./support/kept";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

declare global {
  interface Window {
    /** What the page wrote or asked for while it must not. */
    trespasses: string[];
    /** One step of the race; answers nothing. */
    step(name: string): void;
  }
}

const managers = "tcf google shopify wordpress";
const races = 12;
const stepsPerRace = 18;

/** Runs in the page before its scripts: watches every way out and every place to write, and holds what each manager has said last. */
function watch(): void {
  const said: Record<string, boolean> = { tcf: false, google: false, shopify: false, wordpress: false, merchant: true };
  const arrived: Record<string, boolean> = {};
  let begun = false;
  const allowed = (): boolean => Object.values(said).every(Boolean);
  window.trespasses = [];
  const guard = (holder: object, name: string): void => {
    const original = Reflect.get(holder, name) as (...given: unknown[]) => unknown;
    Reflect.set(holder, name, function (this: unknown, ...given: unknown[]) {
      const what = `${name} ${String(given[0])}`;
      begun ||= allowed();
      // The pack is the same for every shopper: where its download was allowed when it began, it may go on.
      if (!allowed() && !(begun && what.includes("/pack/pack-"))) window.trespasses.push(what);
      return original.apply(this, given);
    });
  };
  guard(IDBFactory.prototype, "open");
  guard(IDBObjectStore.prototype, "put");
  guard(Storage.prototype, "setItem");
  guard(window, "fetch");
  guard(Navigator.prototype, "sendBeacon");
  guard(XMLHttpRequest.prototype, "open");
  guard(CacheStorage.prototype, "open");
  guard(history, "replaceState");

  const google = (kind: string, value: "granted" | "denied"): void => {
    const page = window as { dataLayer?: unknown[] };
    page.dataLayer = page.dataLayer ?? [];
    page.dataLayer.push(["consent", kind, { personalization_storage: value, analytics_storage: value }]);
  };
  /** The manager's word counts for us only when it is out: a grant from now on, a refusal before it is said. */
  const say = (name: string, yes: boolean, tell: () => void): void => {
    if (!yes) said[name] = false;
    else said[name] = true;
    tell();
  };
  const arrive = (name: "tcf" | "shopify" | "wordpress"): void => {
    if (arrived[name]) return;
    arrived[name] = true;
    window[name].arrive();
    if (name === "wordpress") window.wordpress.choose("optin");
  };
  window.step = (name) => {
    const [who, what] = name.split(" ") as [string, string];
    const yes = what === "yes";
    if (who === "tcf") {
      arrive("tcf");
      say("tcf", yes, () => window.tcf.answer(yes ? [1, 5, 6, 8, 9, 10] : [1]));
    } else if (who === "google") say("google", yes, () => google("update", yes ? "granted" : "denied"));
    else if (who === "shopify") {
      arrive("shopify");
      say("shopify", yes, () => window.shopify.answer(yes, yes));
    } else if (who === "wordpress") {
      arrive("wordpress");
      say("wordpress", yes, () => window.wordpress.set({ preferences: yes ? "allow" : "deny" }));
    } else if (who === "merchant")
      say("merchant", yes, () =>
        window.nearshelf.consent({ store: yes ? "granted" : "denied", personalise: yes ? "granted" : "denied" }),
      );
    else window.nearshelf.observe({ event: "add_to_cart", item: "p1", amount: 1 });
  };
}

/** The same races in every run. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

async function startRace(): Promise<Page> {
  const store = await openStore({
    change(_, answer) {
      if (String(answer.headers["content-type"]).startsWith("text/html"))
        answer.body = Buffer.from(
          answer.body.toString().replace(/data-consent="[^"]*"/, `data-consent="ask" data-consent-from="${managers}"`),
        );
    },
  });
  const { page, context } = await newShopper(store, { bypassCSP: true, before: watch });
  for (const double of [shopifyDouble, wordpressDouble]) await context.addInitScript(double);
  await page.goto(`${store.url}/cart`);
  await page.addScriptTag({ content: tcfStub });
  await addTcfManager(page);
  return page;
}

test("consent_races: in whatever order managers answer, toggle and withdraw, nothing happens before all have agreed", async () => {
  const page = await startRace();
  const next = chance(7);
  const who = ["tcf", "google", "shopify", "wordpress", "merchant", "shopper"];
  let grantedOnce = 0;
  for (let race = 0; race < races; race++) {
    for (let step = 0; step < stepsPerRace; step++) {
      const name = who[Math.floor(next.next().value * who.length)] ?? "";
      const word = next.next().value < 0.75 ? "yes" : "no";
      await page.evaluate((given) => window.step(given), `${name} ${word}`);
      if (next.next().value < 0.3) await page.waitForTimeout(Math.floor(next.next().value * 60));
      grantedOnce += (await page.evaluate(() => window.nearshelf.consent().personalise)) === "granted" ? 1 : 0;
    }
    expect(await page.evaluate(() => window.trespasses)).toEqual([]);
    await page.evaluate((given) => window.step(given), `${["tcf", "google", "wordpress", "merchant"][race % 4]} no`);
    await vi.waitFor(async () => expect(await keptBy(page)).toEqual([]), 4000);
    expect(await page.evaluate(() => window.nearshelf.export())).toBeNull();
  }
  // Else the races would have shown nothing.
  expect(grantedOnce).toBeGreaterThan(races);
});

test("consent_races: with no manager at all, a page that asks for one stays silent", async () => {
  const page = await startRace();
  await page.evaluate(() => window.step("merchant yes"));
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.trespasses)).toEqual([]);
  expect(await keptBy(page)).toEqual([]);
});
