// SPDX-License-Identifier: MIT
// IAB Transparency and Consent Framework, API 2.2 [TCF22]: the first party reads the publisher's own consents.
import type { Consent } from "../../sdk/api";
import { plainRecord } from "../../sdk/plainRecord";
import { functionAt, granted, nothingKnown, type Source, whenArrived } from "./source";
import { frameTcf } from "./tcfFrame";

/** The part of TCData that is read. */
export interface TcData {
  eventStatus?: string;
  gdprApplies?: boolean;
  publisher?: { consents?: Record<string, boolean> };
}

/**
 * Purposes: 1 storage; 5 and 6 create and use profiles for content; 8 and 9 measure content, understand audiences; 10 improve services.
 * null: she is being asked, what she said before stands.
 */
function read(data: TcData | null | undefined, ok: unknown): Consent | null {
  const { eventStatus, gdprApplies, publisher } = plainRecord(data);
  if (ok !== true) return nothingKnown;
  if (eventStatus !== "tcloaded" && eventStatus !== "useractioncomplete") return null;
  // Where the regulation does not apply the framework has no say; whether that is enough, others decide.
  if (gdprApplies === false) return {};
  if (gdprApplies !== true) return nothingKnown;
  const consents = plainRecord(publisher?.consents);
  const all = (...purposes: number[]) => granted(purposes.every((purpose) => consents[purpose] === true));
  return { store: all(1), personalise: all(1, 5, 6), report: all(1, 8, 9, 10) };
}

export const watchTcf: Source = ({ tell }) =>
  whenArrived(() => {
    const call = functionAt(window, "__tcfapi") ?? frameTcf();
    call?.("addEventListener", 2, (data: TcData, ok: unknown) => {
      const answers = read(data, ok);
      if (answers) tell(answers);
    });
    return call !== undefined;
  });
