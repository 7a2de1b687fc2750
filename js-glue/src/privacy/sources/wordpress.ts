// SPDX-License-Identifier: MIT
// WP Consent API [WpConsent]. Without a consent manager its wp_has_consent() says yes to everything, so nothing counts until a manager has
// said which kind of consent applies.
import type { Answer } from "../../sdk/api";
import { plainRecord } from "../../sdk/plainRecord";
import { functionAt, granted, nothingKnown, type Source, whenArrived } from "./source";

export const watchWordPress: Source = ({ tell }) => {
  /** `changed`: categories with the values that an event names. */
  const read = (changed: Record<string, unknown> = {}): boolean => {
    const has = functionAt(window, "wp_has_consent");
    const { wp_consent_type: type } = window as { wp_consent_type?: unknown };
    const manager = type === "optin" || type === "optout";
    const answer = (category: string): Answer => granted(changed[category] !== "deny" && has?.(category));
    if (!has || !manager) tell(nothingKnown);
    else {
      const preferences = answer("preferences");
      tell({ store: preferences, personalise: preferences, report: answer("statistics-anonymous") });
    }
    return has !== undefined && manager;
  };

  document.addEventListener("wp_consent_type_defined", () => void read());
  document.addEventListener("wp_listen_for_consent_change", (event) => {
    // A list with string keys; all of them count, for a manager may change several at once.
    void read(plainRecord((event as CustomEvent<Record<string, unknown>>).detail));
  });
  whenArrived(read);
};
