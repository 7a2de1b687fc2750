// SPDX-License-Identifier: MIT
// The only clock of the storefront.

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** For durations within one page only. */
export const nowMillis = (): number => performance.now();
