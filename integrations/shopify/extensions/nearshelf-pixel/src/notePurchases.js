// SPDX-License-Identifier: MIT

/** Read by the storefront's Shopify adapter. */
export const noteKey = "nearshelf.bought";

const mostItems = 50;

export function notePurchases({ analytics, browser, customerPrivacy, init }) {
  let allowed = init.customerPrivacy?.preferencesProcessingAllowed === true;

  customerPrivacy.subscribe("visitorConsentCollected", ({ customerPrivacy: answers }) => {
    allowed = answers.preferencesProcessingAllowed === true;
    if (!allowed) browser.localStorage.removeItem(noteKey);
  });

  analytics.subscribe("checkout_completed", async ({ data }) => {
    if (!allowed) return;
    const { order, lineItems = [] } = data.checkout;
    const items = lineItems
      .map(({ variant }) => variant?.id ?? variant?.product?.id)
      .filter(Boolean)
      .slice(0, mostItems)
      .map(String);
    if (items.length > 0) await browser.localStorage.setItem(noteKey, JSON.stringify({ order: String(order?.id ?? ""), items }));
  });
}
