// SPDX-License-Identifier: MIT

const millisPerDay = 86_400_000;

/** ISO date `days` later (earlier when negative); dates are UTC so that no machine's time zone shows. */
export function addDays(isoDate: string, days: number): string {
  const start = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(start)) throw new Error(`"${isoDate}" is not a date such as 2026-06-30`);
  return new Date(start + days * millisPerDay).toISOString().slice(0, 10);
}
