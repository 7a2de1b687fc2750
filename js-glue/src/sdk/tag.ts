// SPDX-License-Identifier: MIT
// The script tag: reads its attributes, takes over the queue, puts the API in its place.
import type { Command, Nearshelf, StartOptions } from "./api";
import { plainRecord } from "./plainRecord";
import { startPage } from "./startPage";

const script = document.currentScript;
const page = window as unknown as { nearshelf?: Command[] | Nearshelf };

try {
  const waiting = page.nearshelf;
  if (script instanceof HTMLScriptElement && !(waiting && "ready" in waiting)) {
    const { pack, consent, locale, worker } = plainRecord(script.dataset);
    if (pack) {
      const options: StartOptions & { base: string } = { pack, base: script.src.replace(/[^/]*$/, "") };
      if (consent) options.consent = consent as NonNullable<StartOptions["consent"]>;
      if (locale) options.locale = locale;
      if (worker !== undefined) options.worker = true;
      page.nearshelf = startPage(options, Array.isArray(waiting) ? waiting : []);
    } else {
      console.warn("nearshelf: the script tag has no data-pack");
    }
  }
} catch (error) {
  console.warn("nearshelf:", error);
}
