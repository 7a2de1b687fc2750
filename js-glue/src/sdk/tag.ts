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
    const attributes = plainRecord(script.dataset);
    if (attributes.pack) {
      const options: unknown = Object.assign(attributes, {
        base: script.src.replace(/[^/]*$/, ""),
        worker: "worker" in attributes,
      });
      page.nearshelf = startPage(options as StartOptions & { base: string }, Array.isArray(waiting) ? waiting : []);
    } else {
      console.warn("nearshelf: no data-pack");
    }
  }
} catch (error) {
  console.warn("nearshelf:", error);
}
