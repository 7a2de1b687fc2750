// SPDX-License-Identifier: MIT
// Starts at the right moment: not before the page is seen (prerendering, background tabs), not before its facts are parsed, and in idle
// time unless a shelf is waiting.

/** Returns how to look again whether it is urgent by now. */
export function whenDue(urgent: () => unknown, run: () => void): () => void {
  let done = false;
  const go = (): void => {
    if (!done) {
      done = true;
      run();
    }
  };
  const look = (): void => {
    if (document.visibilityState !== "visible") {
      document.addEventListener("visibilitychange", look, { once: true });
    } else if (document.readyState === "loading" && !document.querySelector("script[data-nearshelf-page]")) {
      document.addEventListener("DOMContentLoaded", look, { once: true });
    } else if (urgent()) {
      // A task of its own: evaluating the script stays short.
      setTimeout(go);
    } else if ("requestIdleCallback" in window) {
      requestIdleCallback(go, { timeout: 1000 });
    } else {
      setTimeout(go, 200);
    }
  };
  look();
  return look;
}
