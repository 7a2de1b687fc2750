// SPDX-License-Identifier: MIT
// Google Consent Mode v2 [ConsentMode]. It has no documented way to read it: what gtag() wrote to the data layer is read again, what it
// will write is overheard.
import type { Answer } from "../../sdk/api";
import { plainRecord } from "../../sdk/plainRecord";
import { nothingKnown, type Source, whenArrived } from "./source";

type Settings = Record<string, unknown>;

/** How closely a default's regions fit: 0 not at all, 1 everywhere, 2 the country, 3 the subdivision. */
function fitOf(regions: unknown, region: string): number {
  if (!Array.isArray(regions)) return 1;
  const [here, country] = [region.toUpperCase(), region.toUpperCase().split("-")[0]];
  if (regions.some((name) => String(name).toUpperCase() === here)) return here === country ? 2 : 3;
  return regions.some((name) => String(name).toUpperCase() === country) ? 2 : 0;
}

/** What the entries so far amount to, key by key. */
class ConsentState {
  private readonly defaults = new Map<string, { value: unknown; fit: number }>();
  private readonly updates = new Map<string, unknown>();
  private deniedSomewhere = new Set<string>();

  constructor(private readonly region: string) {}

  take(kind: unknown, settings: Settings): void {
    for (const [key, value] of Object.entries(settings)) {
      if (value !== "granted" && value !== "denied") continue;
      if (kind === "update") this.updates.set(key, value);
      else if (kind === "default") this.takeDefault(key, value, settings.region);
    }
  }

  private takeDefault(key: string, value: unknown, regions: unknown): void {
    // Not knowing where the shopper is, a refusal meant for any region is hers too.
    if (Array.isArray(regions) && !this.region && value === "denied") this.deniedSomewhere.add(key);
    const fit = this.region || !Array.isArray(regions) ? fitOf(regions, this.region) : 0;
    if (fit > 0 && fit >= (this.defaults.get(key)?.fit ?? 0)) this.defaults.set(key, { value, fit });
  }

  /** `waiting`: the page asked to wait for an update, which may still take back what the default grants. */
  answer(key: string, waiting: boolean): Answer {
    const updated = this.updates.get(key);
    const value = updated ?? (this.deniedSomewhere.has(key) ? "denied" : this.defaults.get(key)?.value);
    if (value === "denied") return "denied";
    return value === "granted" && (updated !== undefined || !waiting) ? "granted" : "unknown";
  }
}

export const watchGoogle: Source = ({ tell, region }) => {
  const state = new ConsentState(region);
  let waiting = 0;

  const say = (): void => {
    const profile = state.answer("personalization_storage", waiting > 0);
    tell({ store: profile, personalise: profile, report: state.answer("analytics_storage", waiting > 0) });
  };

  /** Entries are `arguments` objects of gtag(). */
  const hear = (entry: unknown): void => {
    const [name, kind, given] = Array.from((entry ?? []) as ArrayLike<unknown>);
    if (name !== "consent" || typeof given !== "object") return;
    const settings = plainRecord(given as Settings);
    const wait = Number(settings.wait_for_update);
    if (kind === "default" && wait > 0) {
      waiting++;
      setTimeout(() => {
        waiting--;
        say();
      }, wait);
    }
    state.take(kind, settings);
    say();
  };

  const listenTo = (layer: unknown[]): void => {
    const entries = [...layer];
    const push = layer.push;
    layer.push = function (this: unknown, ...given: unknown[]) {
      for (const entry of given) {
        try {
          hear(entry);
        } catch {
          tell(nothingKnown);
        }
      }
      return push.apply(layer, given);
    };
    for (const entry of entries) hear(entry);
  };

  let heard: unknown;
  // Never done: some stores put a new list in the place of the old one.
  whenArrived(() => {
    const layer = (window as { dataLayer?: unknown[] }).dataLayer;
    if (Array.isArray(layer) && layer !== heard) {
      heard = layer;
      listenTo(layer);
    }
    return false;
  });
};
