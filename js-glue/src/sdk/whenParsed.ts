// SPDX-License-Identifier: MIT

/** Settles when the document is complete: a shelf's cards may still be on their way. */
export function whenParsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}
