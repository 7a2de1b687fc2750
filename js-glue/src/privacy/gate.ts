// SPDX-License-Identifier: MIT
// What this page may do now, from every source, in step with the other tabs.
import type { Consent } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";
import { type Mode, mergeConsent, modeOf, sanitiseConsent } from "./consent";
import { readChoice, type ShopperChoice, writeChoice } from "./shopperChoice";
import { joinTabs, type Tabs } from "./tabs";

/** The tag's `data-consent`. */
const tagConsent: Record<string, Consent> = plainRecord({
  memory: { personalise: "granted" },
  granted: { personalise: "granted", store: "granted" },
});

export interface Gate {
  consent(): Required<Consent>;
  mode(): Mode;
  paused(): boolean;
  /** Neither idle nor paused. */
  learning(): boolean;
  merchantAnswers(answers: Consent): void;
  shopperAnswers(answers: Consent): void;
  setPaused(paused: boolean): void;
  /** Erases here and in all tabs, whatever consent says. */
  erase(): Promise<void>;
}

/** `forget` must erase at once what it can; `changed` hears of every new state. */
export function createGate(asked: string, forget: () => Promise<void>, changed: () => void): Gate {
  const choice: ShopperChoice = readChoice();
  const sources: Record<string, Consent> = Object.create(null);
  const fromTag = tagConsent[asked];
  if (fromTag) sources.merchant = fromTag;
  if (choice.consent) sources.shopper = sanitiseConsent(choice.consent);
  let consent = mergeConsent(Object.values(sources));
  let tabs: Tabs | undefined;

  const mode = (): Mode => modeOf(consent);

  /** A page that may learn nothing needs no word from other tabs. */
  const join = (): void => {
    if (mode() !== "idle") {
      tabs ??= joinTabs((message) => {
        Object.assign(sources, message.sources);
        choice.paused = message.paused;
        void settle(message.erase, false);
      });
    }
  };

  const settle = (erase: boolean, tell: boolean): Promise<void> => {
    const before = consent;
    consent = mergeConsent(Object.values(sources));
    const erases =
      erase || (["store", "personalise"] as const).some((name) => before[name] === "granted" && consent[name] !== "granted");
    const erased = erases ? forget() : Promise.resolve();
    if (tell) tabs?.tell({ erase: erases, sources, paused: choice.paused ?? false });
    join();
    changed();
    return erased;
  };

  const answer = (source: string, answers: Consent): void => {
    sources[source] = Object.assign(Object.create(null), sources[source], sanitiseConsent(answers));
    void settle(false, true);
  };

  join();
  return {
    consent: () => ({ ...consent }),
    mode,
    paused: () => choice.paused ?? false,
    learning: () => !choice.paused && mode() !== "idle",
    merchantAnswers: (answers) => answer("merchant", answers),
    shopperAnswers(answers) {
      choice.consent = Object.assign(Object.create(null), choice.consent, sanitiseConsent(answers));
      writeChoice(choice);
      answer("shopper", answers);
    },
    setPaused(paused) {
      choice.paused = paused;
      writeChoice(choice);
      void settle(false, true);
    },
    erase: () => settle(true, true),
  };
}
