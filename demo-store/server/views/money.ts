// SPDX-License-Identifier: MIT
import type { StoreSettings } from "../page.ts";

/** "£24.95"; "" where the price is unknown. The same text the storefront writes when it fills a card. */
export function money(amount: number | null, { locale, currency }: StoreSettings): string {
  return amount === null ? "" : new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
}
