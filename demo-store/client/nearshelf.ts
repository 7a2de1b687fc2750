// SPDX-License-Identifier: MIT

export interface Interest {
  readonly facet: string;
  readonly value: string;
  readonly weight: number;
  readonly lift: number;
}

export interface Remembered {
  readonly title: string;
}

interface Chance {
  readonly chance: number;
  readonly level: number;
}

/** The visit and the page's decisions, as `nearshelf.inspect()` tells them. */
export interface DecisionFigures {
  readonly state: string;
  readonly probabilities: Readonly<Record<string, number>>;
  readonly purchase: Chance;
  readonly addToCart: Chance;
  readonly exit: Chance;
  readonly triggers: string[];
  readonly because: readonly { readonly reason: string }[];
  readonly gift: boolean;
  readonly slots: readonly {
    readonly name: string;
    readonly options: string[];
    readonly reason: string;
    readonly propensity: number;
    readonly verdicts: Readonly<Record<string, string>>;
  }[];
}

/** The part of `nearshelf.inspect()` that the store's panel shows. */
export interface Inspection {
  readonly mode: string;
  readonly paused: boolean;
  readonly engine: string;
  readonly items: number;
  readonly rankingMicros: number;
  readonly bytesLoaded: number;
  readonly accepted: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly profile: {
    readonly interests: Interest[];
    readonly visit: Remembered[];
    readonly viewed: Remembered[];
    readonly bought: Remembered[];
    readonly gift: boolean;
  } | null;
  readonly decisions?: DecisionFigures;
}

type Answer = "granted" | "denied";

/** The queue before the script has loaded, the API after. */
export interface Nearshelf {
  push(command: { consent: { store: Answer; personalise: Answer } }): unknown;
  inspect?: () => Promise<Inspection>;
}

export function nearshelf(): Nearshelf {
  const page = window as unknown as { nearshelf?: Nearshelf };
  page.nearshelf ??= [] as unknown as Nearshelf;
  return page.nearshelf;
}
