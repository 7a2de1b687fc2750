// SPDX-License-Identifier: MIT

/** An order is told on the page that thanks for it; loading that page again, or coming back to it, is no second order. */
export const isFirstLoad = (): boolean =>
  !performance
    .getEntriesByType("navigation")
    .some((entry) => ["reload", "back_forward"].includes((entry as PerformanceNavigationTiming).type));
