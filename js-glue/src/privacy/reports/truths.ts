// SPDX-License-Identifier: MIT
// The true answers to the three questions, before noise: never kept, never sent.
import type { ProfileExport } from "../../sdk/api";
import type { LdpTasks } from "./tasks";

/** The intent of this visit by its strongest step, in product views: a look is 1, staying adds up to 1, comparing 1.5, wishing 3, the cart 5, an order 10. */
const ladder: readonly (readonly [number, string])[] = [
  [10, "ordered"],
  [5.5, "cart"],
  [3.5, "wishing"],
  [2.4, "comparing"],
  [1.5, "focused"],
  [0, "browsing"],
];

function intentOf({ gift, visit }: ProfileExport): string {
  if (gift) return "gift";
  if (visit.length === 0) return "none";
  const strongest = Math.max(...visit.map(({ weight }) => weight));
  return ladder.find(([least]) => strongest >= least)?.[1] ?? "none";
}

/** The lower edge of a price band as packs name it: "under £12", "£12 – £20", "£120 and more". */
const lowerEdge = (band: string): number =>
  band.startsWith("under ") ? 0 : Number(band.split(" – ")[0]?.replace(/[^\d.]/g, ""));

/** What is asked for that an interest falls under: itself or, where prices are asked for by their lower edges, the highest one not above its own. */
function askedFor(facet: string, value: string, values: readonly string[]): string | undefined {
  if (values.includes(value) || facet !== "price") return values.includes(value) ? value : undefined;
  const edge = lowerEdge(value);
  return values.filter((asked) => Number(asked) <= edge).reduce<string | undefined>((a, b) => (a && +a > +b ? a : b), undefined);
}

/** The strongest interest of this facet among the values that are asked for. */
function strongestOf(profile: ProfileExport, facet: string, values: readonly string[]): string {
  let best = { value: "none", weight: 0 };
  for (const { facet: of, value, weight } of profile.interests) {
    const asked = of === facet && weight > best.weight ? askedFor(facet, value, values) : undefined;
    if (asked) best = { value: asked, weight };
  }
  return best.value;
}

/** "mug-1 + spade-7" asks for two products viewed by one shopper. */
const itemsIn = (value: string, isOfPairs: boolean): string[] => (isOfPairs ? value.split(" + ") : [value]);

/** The counters that this profile sets in a task of mode `split`, ascending. A task of an unknown name hears that nothing is known. */
export function countersOf(profile: ProfileExport | null, name: string, values: readonly string[], maxWeight: number): number[] {
  const isOfPairs = name.startsWith("pairs");
  if (isOfPairs || name.startsWith("items")) {
    const weights = new Map(profile?.viewed.map(({ id, weight }) => [id, weight]));
    const known = values
      // Of a pair as much is known as of its weaker half.
      .map((value, at) => ({ at, weight: Math.min(...itemsIn(value, isOfPairs).map((id) => weights.get(id) ?? 0)) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
    return known
      .slice(0, maxWeight)
      .map(({ at }) => at)
      .sort((a, b) => a - b);
  }
  const facets: Record<string, string> = { category: "category", priceBand: "price" };
  const facet = facets[name];
  let truth = "none";
  if (profile && name === "intent") truth = intentOf(profile);
  else if (profile && facet) truth = strongestOf(profile, facet, values);
  return [Math.max(0, values.indexOf(truth))];
}

/** Numbers of the true values, stream by stream; 0 ("none") where nothing is known or the answer is not among those asked for. */
export function truthsOf(profile: ProfileExport, { streams }: LdpTasks): number[] {
  const of = (at: number): readonly string[] => streams[at]?.values ?? [];
  const truths = [intentOf(profile), strongestOf(profile, "category", of(1)), strongestOf(profile, "price", of(2))];
  return truths.map((value, at) => Math.max(0, of(at).indexOf(value)));
}
