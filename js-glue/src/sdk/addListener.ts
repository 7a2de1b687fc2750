// SPDX-License-Identifier: MIT
import type { Listener, PageCore } from "./pageCore";

/** Parts that load one after the other all hear what happens, in the order in which they came. */
export function addListener(core: PageCore, part: Listener): void {
  const before = core.listener;
  const both: Record<string, unknown> = { ...before, ...part };
  for (const name of ["event", "erase", "changed", "refresh", "shelf"] as const) {
    both[name] = (given: never) => {
      before?.[name](given);
      part[name](given);
    };
  }
  core.listener = both as unknown as Listener;
}
