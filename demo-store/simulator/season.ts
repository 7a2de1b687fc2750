// SPDX-License-Identifier: MIT
import type { Season } from "../catalogue/vocabulary.ts";

/** Month (0 = January) in which each season's goods sell best; presents peak before Christmas. */
const peakMonth: Readonly<Record<Season, number>> = { spring: 3.2, summer: 5.8, autumn: 9.2, winter: 11.4, gift: 11.2 };

/** Height of the yearly wave as a log-weight: at the peak goods sell e^0.8 ≈ 2.2 times their yearly mean. */
const amplitude = 0.8;

/** Log-weight that a date adds to seasonal goods. */
export function seasonEffect(season: Season | undefined, month: number): number {
  if (!season) return 0;
  return amplitude * Math.cos(((month - peakMonth[season]) / 12) * 2 * Math.PI);
}

/** Relative number of visits per weekday (0 = Sunday) and per hour: evenings and Sundays are busiest. */
export const weekdayTraffic: readonly number[] = [1.3, 1.05, 0.95, 0.95, 1, 0.95, 1.1];
export const hourTraffic: readonly number[] = [
  3, 2, 1, 1, 1, 2, 5, 9, 13, 16, 18, 19, 21, 20, 18, 17, 17, 19, 23, 29, 33, 31, 22, 10,
];
