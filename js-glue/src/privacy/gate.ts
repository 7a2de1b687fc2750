// SPDX-License-Identifier: MIT
// What this page may do now, from every source, in step with the other tabs.
import type { Consent } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";
import { type Mode, mergeConsent, modeOf, sanitiseConsent } from "./consent";
import { readChoice, type ShopperChoice, writeChoice } from "./shopperChoice";
import { joinTabs, type Tabs } from "./tabs";

/** What the tag's `data-consent` answers for the merchant. */
const tagConsent: Record<string, Consent> = plainRecord({
  memory: { personalise: "granted" },
  granted: { personalise: "granted", store: "granted" },
});

const nothingKnown: Consent = { store: "unknown", personalise: "unknown", report: "unknown" };

export interface Gate {
  consent(): Required<Consent>;
  mode(): Mode;
  paused(): boolean;
  /** Neither idle nor paused. */
  learning(): boolean;
  merchantAnswers(answers: Consent): void;
  /** What a consent manager says now, in place of what it said before. */
  sourceAnswers(source: string, answers: Consent): void;
  shopperAnswers(answers: Consent): void;
  setPaused(paused: boolean): void;
  /** Erases here and in all tabs, whatever consent says. */
  erase(): Promise<void>;
}

/**
 * `asked`, `managers`: the tag's `data-consent` and `data-consent-from`; managers that have not answered yet keep everything closed.
 * `forget` must erase at once what it can; `changed` hears of every new state.
 */
export function createGate(asked: string, managers: string[], forget: () => Promise<void>, changed: () => void): Gate {
  const choice: ShopperChoice = readChoice();
  const sources = plainRecord<Record<string, Consent | undefined>>({ merchant: tagConsent[asked] });
  for (const name of managers) sources[name] = nothingKnown;
  // "Do not sell or share" [GPC], and its predecessor: no reports. What stays on the device is not meant.
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (globalPrivacyControl || doNotTrack === "1") sources.gpc = { report: "denied" };
  if (choice.consent) sources.shopper = sanitiseConsent(choice.consent);
  const merge = (): Required<Consent> => mergeConsent(Object.values(sources), asked === "optional" ? "granted" : "unknown");
  let consent = merge();
  let tabs: Tabs | undefined;

  const mode = (): Mode => modeOf(consent);

  /** A page that may learn nothing needs no word from other tabs. */
  const join = (): void => {
    if (mode() !== "idle") {
      tabs ??= joinTabs((message) => {
        Object.assign(sources, message.sources);
        choice.paused = message.paused;
        void settle(message.erase);
      });
    }
  };

  /** `told`: the sources that answered here just now, for the other tabs; what they have not heard themselves they must not take over. */
  const settle = async (erase: boolean, told?: Record<string, Consent>): Promise<void> => {
    const before = consent;
    consent = merge();
    const erases =
      erase ||
      // A refusal erases even where this page had not heard of a grant: an earlier page had, and may have left something.
      (["store", "personalise"] as const).some((name) => before[name] !== consent[name] && consent[name] !== "granted");
    const erased = erases && forget();
    if (told) tabs?.tell({ erase: erases, sources: told, paused: !!choice.paused });
    join();
    changed();
    await erased;
  };

  const answer = (source: string, answers: Consent): void => {
    const said = sanitiseConsent(answers);
    sources[source] = said;
    void settle(false, { [source]: said });
  };

  join();
  return {
    consent: () => ({ ...consent }),
    mode,
    paused: () => !!choice.paused,
    learning: () => !choice.paused && mode() !== "idle",
    merchantAnswers: (answers) => answer("merchant", { ...sources.merchant, ...answers }),
    sourceAnswers: answer,
    shopperAnswers(answers) {
      choice.consent = sanitiseConsent({ ...choice.consent, ...answers });
      writeChoice(choice);
      answer("shopper", choice.consent);
    },
    setPaused(paused) {
      choice.paused = paused;
      writeChoice(choice);
      void settle(false, {});
    },
    erase: () => settle(true, {}),
  };
}
