// SPDX-License-Identifier: MIT
// Shopify's Customer Privacy API [ShopifyPrivacy]. Its "…Allowed" answers join the merchant's settings, the shopper's region and her consent.
import type { Answer } from "../../sdk/api";
import { plainRecord } from "../../sdk/plainRecord";
import { functionAt, type Source, whenArrived } from "./source";

interface Shopify {
  customerPrivacy?: unknown;
}

const shopify = (): Shopify | undefined => (window as { Shopify?: Shopify }).Shopify;

/** Not allowed and not asked yet is no refusal: nothing may be kept, but nothing need be erased either. */
function answer(privacy: unknown, allowed: string, category: string): Answer {
  if (functionAt(privacy, allowed)?.() === true) return "granted";
  const visitor = plainRecord(functionAt(privacy, "currentVisitorConsent")?.() as Record<string, unknown> | undefined);
  return visitor[category] === "" || visitor[category] === undefined ? "unknown" : "denied";
}

/** To another merchant a contribution goes only where both the measurement and the sale of data are allowed. */
function reportAnswer(privacy: unknown, sharesWithMerchant: boolean): Answer {
  const measured = answer(privacy, "analyticsProcessingAllowed", "analytics");
  const shared = sharesWithMerchant ? answer(privacy, "saleOfDataAllowed", "sale_of_data") : "granted";
  if (measured === "denied" || shared === "denied") return "denied";
  return measured === "granted" ? shared : measured;
}

export const watchShopify: Source = ({ tell, sharesWithMerchant }) => {
  const read = (): boolean => {
    const privacy = shopify()?.customerPrivacy;
    if (!functionAt(privacy, "preferencesProcessingAllowed")) return false;
    const preferences = answer(privacy, "preferencesProcessingAllowed", "preferences");
    tell({ store: preferences, personalise: preferences, report: reportAnswer(privacy, sharesWithMerchant) });
    return true;
  };

  // The first event may come before any choice, so its word is not taken: the state is read again.
  for (const name of ["visitorConsentCollected", "shopifyCustomerPrivacyApiLoaded"])
    document.addEventListener(name, () => void read());

  let asked = false;
  whenArrived(() => {
    if (read()) return true;
    const load = functionAt(shopify(), "loadFeatures");
    if (load && !asked) {
      asked = true;
      load([{ name: "consent-tracking-api", version: "0.1" }], () => void read());
    }
    return false;
  });
};
