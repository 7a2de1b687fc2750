// SPDX-License-Identifier: MIT
// The only clock of the storefront.

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** How far the shopper's own clock is ahead of UTC: the hour of a visit is hers. It stays on the device. */
export function minutesAheadOfUtc(): number {
  const now = new Date();
  const days = ((now.getDay() - now.getUTCDay() + 8) % 7) - 1;
  return (days * 24 + now.getHours() - now.getUTCHours()) * 60 + now.getMinutes() - now.getUTCMinutes();
}

/** For durations within one page only. */
export const nowMillis = (): number => performance.now();
