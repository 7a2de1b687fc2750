// SPDX-License-Identifier: MIT
// The script tag of search and guide: under a kilobyte, so that pages without the field pay next to nothing, and beside the main tag, whose
// bytes every page pays. `<script async src=".../nearshelf-find.js" data-pack="/pack/manifest.json">`
import type { Messages, Nearshelf } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";
import type { SearchPage } from "./searchPage";

const script = document.currentScript;

/** The store's own API, once its script has loaded; search works without. */
const api = (): Nearshelf | null => {
  const { nearshelf } = window as unknown as { nearshelf?: Nearshelf };
  return nearshelf && "ready" in nearshelf ? nearshelf : null;
};

/** The store's own words; ours stand where they cannot be read. */
function messagesIn(texts = "{}"): Messages {
  try {
    return plainRecord(JSON.parse(texts) as Messages);
  } catch {
    console.warn("nearshelf: data-texts is no JSON");
    return {};
  }
}

function define(page: SearchPage, name: string, event?: string): void {
  const element = `nearshelf-${name}`;
  if (customElements.get(element)) return;
  customElements.define(
    element,
    class extends HTMLElement {
      connectedCallback(): void {
        const load = (): void => {
          import(`${page.base}${element}.js`).then((part) => part.mount(this, page)).catch(() => undefined);
        };
        if (event) this.addEventListener(event, load, { once: true });
        else load();
      }
    },
  );
}

if (script instanceof HTMLScriptElement && script.dataset.pack) {
  const { pack, locale = "en", texts } = script.dataset;
  const page: SearchPage = {
    base: script.src.replace(/[^/]*$/, ""),
    manifestUrl: new URL(pack, location.href).href,
    locale,
    messages: messagesIn(texts),
    api,
  };
  define(page, "search", "focusin");
  define(page, "guide");
} else console.warn("nearshelf: the search script tag has no data-pack");
