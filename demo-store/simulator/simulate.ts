// SPDX-License-Identifier: MIT
import { addDays } from "../catalogue/dates.ts";
import type { Product } from "../catalogue/product.ts";
import { Random } from "../catalogue/random.ts";
import { hourTraffic, weekdayTraffic } from "./season.ts";
import { makeShopper, type Shopper } from "./shopper.ts";
import { mapStore } from "./storeMap.ts";
import { type Mission, playVisit, type Visit } from "./visit.ts";

export interface SimulationParams {
  /** Any text; the same text gives the same history. */
  readonly seed: string;
  /** ISO date of the last day. */
  readonly endDate: string;
  /** Length of the history, days. */
  readonly days: number;
  /** Number of visits in all. */
  readonly sessions: number;
  readonly shoppers: number;
}

export interface PlayedVisit extends Visit {
  readonly sessionId: string;
  readonly shopper: Shopper;
  /** Unix seconds of the first event. */
  readonly start: number;
}

const campaignDays = 12;
const missionWeights: readonly (readonly [Mission, number])[] = [
  ["browse", 0.5],
  ["target", 0.38],
  ["gift", 0.12],
];
const secondsPerDay = 86_400;

/** Everything the shoppers did, visit by visit in the order of time. */
export function simulate(products: readonly Product[], params: SimulationParams): PlayedVisit[] {
  const random = new Random(`${params.seed}/simulation`);
  const store = mapStore(products);
  const byId = new Map(products.map((p) => [p.id, p]));
  const shoppers = Array.from({ length: params.shoppers }, (_, i) => makeShopper(i, store, random.fork(`shopper ${i}`)));
  const campaigns = random.shuffled(store.categories);
  const firstDay = Date.parse(`${addDays(params.endDate, 1 - params.days)}T00:00:00Z`) / 1000;

  return planVisits(shoppers, params, firstDay, random).map(({ shopper, start }, i) => {
    const own = random.fork(`visit ${i}`);
    const day = Math.floor((start - firstDay) / secondsPerDay);
    const daysBeforeEnd = params.days - 1 - day;
    const due = [...shopper.bought].flatMap(([id, boughtOn]) => {
      const product = byId.get(id);
      return product?.type.buyAgain && day - boughtOn >= product.type.buyAgain * 0.8 && own.chance(0.5) ? [product] : [];
    });
    const mission = due.length > 0 ? "rebuy" : own.chance(shopper.windowShopping) ? "window" : chooseMission(own);
    const visit = playVisit(
      shopper,
      store,
      {
        mission,
        day,
        month: (new Date(start * 1000).getUTCMonth() + new Date(start * 1000).getUTCDate() / 31) % 12,
        due,
        campaign: campaigns[Math.floor(day / campaignDays) % campaigns.length] ?? "",
        isListed: (product) => product.ageDays >= daysBeforeEnd,
      },
      own,
    );
    return { ...visit, sessionId: `S${100000 + i}`, shopper, start };
  });
}

/** Who comes when: active shoppers more often, a slowly growing shop, busier evenings and Sundays. */
function planVisits(
  shoppers: readonly Shopper[],
  params: SimulationParams,
  firstDay: number,
  random: Random,
): { shopper: Shopper; start: number }[] {
  const dayWeights = Array.from({ length: params.days }, (_, day) => {
    const weekday = new Date((firstDay + day * secondsPerDay) * 1000).getUTCDay();
    return (weekdayTraffic[weekday] ?? 1) * (1 + (0.4 * day) / params.days);
  });
  const pickShopper = cumulativePicker(
    shoppers.map((s) => s.activity),
    random,
  );
  const pickDay = cumulativePicker(dayWeights, random);
  const pickHour = cumulativePicker(hourTraffic, random);
  const visits = Array.from({ length: params.sessions }, () => ({
    shopper: shoppers[pickShopper()] as Shopper,
    start: firstDay + pickDay() * secondsPerDay + pickHour() * 3600 + random.index(3600),
  }));
  return visits.sort((a, b) => a.start - b.start || (a.shopper.id < b.shopper.id ? -1 : 1));
}

function cumulativePicker(weights: readonly number[], random: Random): () => number {
  let sum = 0;
  const sums = weights.map((w) => (sum += w));
  return () => {
    const target = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) <= target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function chooseMission(random: Random): Mission {
  return (missionWeights[random.weightedIndex(missionWeights.map(([, weight]) => weight))] ??
    (missionWeights[0] as (typeof missionWeights)[0]))[0];
}
