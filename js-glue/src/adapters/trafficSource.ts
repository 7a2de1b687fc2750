// SPDX-License-Identifier: MIT
// Where the shopper comes from when she enters the store, as one of seven words: from the address' campaign marks, else from who linked here.
import { EventType } from "../generated/numbers";
import type { PageLog } from "../sdk/pageLog";

const searchEngines = /(^|\.)(google|bing|duckduckgo|ecosia|qwant|yahoo|yandex|baidu|startpage|kagi)\./;
const socialSites = /(^|\.)(facebook|instagram|pinterest|tiktok|reddit|youtube|linkedin|x|twitter|t)\.(com|co)$/;
/** Words of `utm_medium`, in the order in which they are tried. */
const media: readonly (readonly [RegExp, string])[] = [
  [/e-?mail|newsletter/, "email"],
  [/push|sms/, "push"],
  [/cpc|ppc|paid|ads?$|display|banner|affiliate/, "ads"],
  [/social/, "social"],
  [/organic|search/, "search"],
];

/** null: she was in the store already. */
export function trafficSourceOf(address: string, referrer: string): string | null {
  const { searchParams, host } = new URL(address);
  const medium = (searchParams.get("utm_medium") ?? "").toLowerCase();
  const marked = media.find(([pattern]) => pattern.test(medium))?.[1];
  if (marked) return marked;
  if (["gclid", "msclkid", "fbclid"].some((mark) => searchParams.has(mark))) return "ads";
  if (!referrer) return "direct";
  const from = new URL(referrer).host;
  if (from === host) return null;
  return searchEngines.test(from) ? "search" : socialSites.test(from) ? "social" : "referral";
}

/** Told once, unless the store has told it itself. A page that was loaded again is no new arrival. */
export function noteTrafficSource(log: PageLog): void {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (entry?.type !== "navigate" || log.events().some(({ type }) => type === EventType.trafficSource)) return;
  const source = trafficSourceOf(location.href, document.referrer);
  if (source) log.record({ event: "traffic_source", text: source });
}
