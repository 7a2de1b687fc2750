// SPDX-License-Identifier: MIT
import { nearshelf } from "./nearshelf.ts";

const switches = {
  all: { store: "granted", personalise: "granted" },
  memory: { store: "denied", personalise: "granted" },
  none: { store: "denied", personalise: "denied" },
} as const;

/** Shows the banner to who has not answered, and passes answers on at once instead of loading a page. */
export function startConsent(): void {
  const banner = document.querySelector<HTMLElement>("[data-consent-banner]");
  if (banner && !banner.hasAttribute("data-answered")) banner.hidden = false;
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-consent-form]")) {
    form.addEventListener("submit", (event) => {
      const button = event.submitter as HTMLButtonElement | null;
      const choice = button?.value as keyof typeof switches | undefined;
      if (!choice || !switches[choice]) return;
      event.preventDefault();
      nearshelf().push({ consent: switches[choice] });
      if (banner) banner.hidden = true;
      void fetch(form.action, { method: "POST", body: new URLSearchParams({ choice }) });
    });
  }
}
