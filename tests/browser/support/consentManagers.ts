// SPDX-License-Identifier: MIT
// Doubles of the consent managers a store may have: they offer what the real ones document, in their order of events. Each function runs in
// the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    tcf: {
      arrive(): void;
      ask(before: number[] | ""): void;
      answer(purposes: number[]): void;
      doesNotApply(): void;
      fail(): void;
    };
    dataLayer?: unknown[];
    Shopify?: object;
    shopify: { arrive(): void; answer(preferences: boolean, analytics: boolean, sale?: boolean): void; announce(): void };
    wordpress: { arrive(): void; choose(type: "optin" | "optout"): void; set(values: Record<string, "allow" | "deny">): void };
  }
}

const bundled = build({
  entryPoints: [fileURLToPath(new URL("tcfManager.ts", import.meta.url))],
  bundle: true,
  write: false,
  format: "iife",
}).then(({ outputFiles }) => outputFiles[0]?.text ?? "");

/** The framework's own stub, as publishers paste it into their pages. */
export const tcfStub = readFileSync(createRequire(import.meta.url).resolve("@iabtechlabtcf/stub"), "utf8");

export const addTcfManager = async (page: Page): Promise<void> => {
  await page.addScriptTag({ content: await bundled });
};

/** Runs in the page: Shopify as a storefront finds it, its privacy API not loaded yet. */
export function shopifyDouble(): void {
  const consent = { preferences: "", analytics: "", marketing: "", sale_of_data: "" };
  const privacy = {
    preferencesProcessingAllowed: () => consent.preferences === "yes",
    analyticsProcessingAllowed: () => consent.analytics === "yes",
    marketingAllowed: () => false,
    saleOfDataAllowed: () => consent.sale_of_data === "yes",
    currentVisitorConsent: () => ({ ...consent }),
    shouldShowBanner: () => consent.preferences === "",
  };
  const announce = (): void => {
    // The real event may say what nobody has said: listeners must ask again.
    const detail = { analyticsAllowed: true, marketingAllowed: true, preferencesAllowed: true, saleOfDataAllowed: true };
    document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail }));
  };
  window.shopify = {
    arrive() {
      const store: Record<string, unknown> = {
        loadFeatures(_: unknown, done: (error?: Error) => void) {
          setTimeout(() => {
            store.customerPrivacy = privacy;
            document.dispatchEvent(new CustomEvent("shopifyCustomerPrivacyApiLoaded"));
            done();
          }, 20);
        },
      };
      window.Shopify = store;
    },
    answer(preferences, analytics, sale) {
      if (sale !== undefined) consent.sale_of_data = sale ? "yes" : "no";
      consent.preferences = preferences ? "yes" : "no";
      consent.analytics = analytics ? "yes" : "no";
      announce();
    },
    announce,
  };
}

/** Runs in the page: the WordPress plugin. Without a manager it says yes to everything. */
export function wordpressDouble(): void {
  const page = window as unknown as Record<string, unknown>;
  const kept: Record<string, string> = {};
  window.wordpress = {
    arrive() {
      page.wp_has_consent = (category: string): boolean => {
        if (page.wp_consent_type === undefined) return true;
        return kept[category] === undefined ? page.wp_consent_type === "optout" : kept[category] === "allow";
      };
    },
    choose(type) {
      page.wp_consent_type = type;
      document.dispatchEvent(new CustomEvent("wp_consent_type_defined"));
    },
    set(values) {
      const detail = Object.assign([], values);
      Object.assign(kept, values);
      document.dispatchEvent(new CustomEvent("wp_listen_for_consent_change", { detail }));
    },
  };
}
