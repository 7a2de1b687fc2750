// SPDX-License-Identifier: MIT
// How long a product was in sight and how far its page was scrolled. Told at every hiding, with the whole sum so far: a hidden page
// may never run again, so the last telling counts.
import { nowMillis } from "../sdk/clock";

export interface Dwell {
  /** Tells the sum for the last time. */
  finish(): void;
  /** Starts anew, from nothing. */
  begin(): void;
}

/** Less is a page passing by on the way to another. */
const minimumMillis = 100;

export function measureDwell(tell: (seconds: number, depth: number, final: boolean) => void): Dwell {
  let visibleMillis = 0;
  let visibleSince = 0;
  let depth = 0;
  let waiting = false;

  const look = (): void => {
    waiting = false;
    depth = Math.max(depth, Math.min(1, (scrollY + innerHeight) / document.documentElement.scrollHeight));
  };

  const pause = (final: boolean): void => {
    if (visibleSince) {
      visibleMillis += nowMillis() - visibleSince;
      look();
    }
    visibleSince = 0;
    if (visibleMillis > minimumMillis) tell(visibleMillis / 1000, depth, final);
  };

  const resume = (): void => {
    if (document.hidden) pause(false);
    else visibleSince = nowMillis();
  };

  addEventListener(
    "scroll",
    () => {
      if (!waiting) setTimeout(look, 500);
      waiting = true;
    },
    { passive: true },
  );
  addEventListener("pagehide", () => pause(false));
  document.addEventListener("visibilitychange", resume);
  return {
    finish: () => pause(true),
    begin() {
      visibleMillis = visibleSince = depth = 0;
      resume();
    },
  };
}
