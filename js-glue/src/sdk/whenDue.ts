// SPDX-License-Identifier: MIT
// Starts at the right moment: not before the page is seen (prerendering, background tabs), not before its facts are parsed, and in idle
// time unless a shelf in sight is waiting.

/** Calls `run`, perhaps more than once. Returns how to look again whether it is urgent by now. */
export function whenDue(urgent: () => unknown, run: () => void): () => void {
  /** In a task of its own: evaluating the script stays short, and the page's layout stands. */
  const choose = (): void => {
    if (urgent()) run();
    else self.requestIdleCallback?.(run, { timeout: 1000 }) ?? setTimeout(run, 200);
  };
  const look = (): void => {
    const wait = (event: string): void => document.addEventListener(event, look, { once: true });
    if (document.visibilityState !== "visible") wait("visibilitychange");
    else if (document.readyState === "loading" && !document.querySelector("script[data-nearshelf-page]"))
      wait("DOMContentLoaded");
    else setTimeout(choose);
  };
  look();
  return look;
}
