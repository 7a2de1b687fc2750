// SPDX-License-Identifier: MIT
// Starts at the right moment: not before the page is seen (prerendering, background tabs), not before its facts are parsed, and unless a
// shelf in sight is waiting, not before the page stands.

/** Pictures that fade in once a page has loaded do so in less; what the largest of them waits for, a shelf out of sight must not ask for. */
const standsAfterMillis = 1500;

/** Calls `run`, perhaps more than once. Returns how to look again whether it is urgent by now. */
export function whenDue(urgent: () => unknown, run: () => void): () => void {
  const look = (): void => {
    const wait = (event: string): void => document.addEventListener(event, look, { once: true });
    if (document.hidden) wait("visibilitychange");
    else if (document.readyState === "loading" && !document.querySelector("script[data-nearshelf-page]"))
      wait("DOMContentLoaded");
    // In a task of its own: evaluating the script stays short, and the page's layout stands.
    else
      setTimeout(() => {
        if (urgent()) run();
        else if (document.readyState === "complete") setTimeout(run, standsAfterMillis);
        else wait("readystatechange");
      });
  };
  // Who scrolls is on her way to the shelf, who clicks perhaps on her way out.
  addEventListener("scroll", run, { passive: true });
  addEventListener("click", run, { passive: true });
  look();
  return look;
}
