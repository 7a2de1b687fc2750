// SPDX-License-Identifier: MIT
// Scripted visits (tests/vectors/intent) through the page's own module: does each end in the state that it was written for?
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { projectRoot } from "./support/places";
import { newShopper } from "./support/shopper";
import { decided } from "./support/slots";
import { openStore } from "./support/store";

interface Journey {
  state: string;
  name: string;
  device: "desktop" | "phone" | "tablet";
  hour: number;
  source: string;
  daysAway: number;
  acts: string[];
}

const journeys = JSON.parse(readFileSync(`${projectRoot}/tests/vectors/intent/journeys.json`, "utf8")) as Journey[];

const devices: Record<Journey["device"], BrowserContextOptions> = {
  desktop: {},
  phone: { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1100 }, hasTouch: true, isMobile: true },
};

/** How a link says where she comes from. */
const media: Record<string, string> = { email: "email", push: "push", ads: "cpc", social: "social", search: "organic" };

/** What one visitor may do by accident, after which the visit must still be what it was. */
const strays = ["5 back", "6 view Z9 20", "4 filter", "5 home", "4 search"];

/** The page's clock, moved by the journeys; real until the first. */
function movableClock(): void {
  const page = window as unknown as { clock: number | undefined };
  const RealDate = Date;
  const asked = Number(new URL(location.href).searchParams.get("at"));
  if (asked) page.clock = asked * 1000;
  window.Date = new Proxy(RealDate, {
    construct: (target, given: []) => (given.length > 0 || !page.clock ? new target(...given) : new target(page.clock)),
    get: (target, name) => (name === "now" ? () => page.clock ?? RealDate.now() : Reflect.get(target, name)),
  });
}

/** Runs in the page: carries out acts and answers the state after them, and after each stray act instead. */
async function live(page: Page, journey: Journey): Promise<{ state: string; strayed: string[] }> {
  return page.evaluate(
    `(${String(inPage).replace("__vite_ssr_dynamic_import__", "import")})(${JSON.stringify(journey)}, ${JSON.stringify(strays)})`,
  );
}

async function inPage({ source, daysAway, acts }: Journey, straying: string[]): Promise<{ state: string; strayed: string[] }> {
  const { nearshelf } = window;
  const page = window as unknown as { clock: number };
  const load = (name: string) => import(`${location.origin}/nearshelf/${name}`);
  const decisions = await (await load("nearshelf-slot.js")).start();
  const { inspectDecisions } = await load("nearshelf-figures.js");
  const state = async (): Promise<string> => (await inspectDecisions(decisions)).state;
  const place = document.body.appendChild(document.createElement("div"));

  const act = (line: string): void => {
    const [seconds = "0", verb, item = "", first = "", second = ""] = line.split(" ");
    page.clock += Number(seconds) * 1000;
    const event = (name: string, more: object = {}): void => nearshelf.push({ event: name, item, amount: 1, ...more } as never);
    const enter = (kind: string, more: object = {}): void => nearshelf.push({ page: { page: kind, ...more } as never });
    const press = (sign: string): void => {
      const button = document.createElement("button");
      button.dataset.nearshelfSign = sign;
      place.append(button);
      button.click();
    };
    const known: Record<string, () => void> = {
      home: () => enter("home"),
      list: () => enter("category", { category: item }),
      info: () => enter("other"),
      cartpage: () => enter("cart"),
      checkout: () => enter("checkout"),
      view() {
        const [price = "", usual = ""] = first.split("/");
        const card = document.createElement("div");
        Object.assign(card.dataset, { nearshelfItem: item, nearshelfCategory: item[0], nearshelfPrice: price });
        if (usual) card.dataset.nearshelfUsualPrice = usual;
        place.querySelector(`[data-nearshelf-item=${item}]`)?.remove();
        place.append(card);
        enter("product", { item, category: item[0] });
      },
      leave: () => event("leave_item", { amount: Number(first), depth: Number(second) }),
      cart: () => event("add_to_cart"),
      uncart: () => event("remove_from_cart"),
      wish: () => event("add_to_wishlist"),
      compare: () => event("compare"),
      details: () => press("details"),
      search: () => event("search", { text: "pan" }),
      giftsearch: () => event("search", { text: "gift for a cook" }),
      filter: () => event("filter", { facet: "colour", value: "green" }),
      price: () => event("filter", { facet: "price", value: "low" }),
      coupon: () => press("coupon"),
      wrap: () => press("gift"),
      gift: () => event("gift"),
      back: () => void dispatchEvent(new PopStateEvent("popstate")),
    };
    const does = known[verb ?? ""];
    if (!does) throw new Error(`unknown act: ${line}`);
    does();
  };

  if (daysAway > 0) {
    // The page was opened then; the visit to be judged begins now.
    act("0 home");
    page.clock += daysAway * 86_400_000;
    nearshelf.push({ event: "traffic_source", text: source });
  }
  for (const line of acts) act(line);
  const ended = await state();
  const save = 3;
  const restore = 2;
  const kept = (await decisions.ask(save, new Uint8Array(0))).slice(4);
  const clock = page.clock;
  const strayed: string[] = [];
  for (const stray of straying) {
    page.clock = clock;
    act(stray);
    strayed.push(await state());
    await decisions.ask(restore, kept);
  }
  return { state: ended, strayed };
}

test("nine of ten scripted visits end in the state they were written for, and no single stray act turns one that did", {
  timeout: 180_000,
}, async () => {
  const store = await openStore();
  const missed: string[] = [];
  const flipped: string[] = [];
  for (const device of Object.keys(devices) as Journey["device"][]) {
    const shopper = await newShopper(store, { choice: "memory", before: movableClock, timezoneId: "UTC", ...devices[device] });
    const { page } = shopper;
    for (const journey of journeys.filter((one) => one.device === device)) {
      const begin = Date.UTC(2026, 10, 3, journey.hour) / 1000 - journey.daysAway * 86_400;
      const medium = media[journey.source];
      await page.goto(`${store.url}/orders?at=${begin}${medium ? `&utm_medium=${medium}` : ""}`, {
        ...(journey.source === "referral" && { referer: "https://elsewhere.example/" }),
      });
      await decided(page);
      const { state, strayed } = await live(page, journey);
      if (state !== journey.state) missed.push(`${journey.state}: ${journey.name} → ${state}`);
      else
        for (const [at, after] of strayed.entries())
          if (after !== state) flipped.push(`${journey.name}: ${strays[at]} → ${after}`);
    }
    expect(shopper.complaints).toEqual([]);
  }
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(journeys.length / 10);
  expect(flipped).toEqual([]);
});
