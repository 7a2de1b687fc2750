// SPDX-License-Identifier: MIT
// How long a ranking took could tell how much is known of a shopper. What a page asks for is answered at whole steps from its question.

/** Longer than any ranking takes on a desktop, so that every answer comes after the same time there; on slow devices after a few. [chosen: half a frame] */
export const stepMillis = 8;

export async function onTheGrid<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    const end = began + stepMillis * (Math.floor((performance.now() - began) / stepMillis) + 1);
    await new Promise((resume) => setTimeout(resume, end - performance.now()));
    // Timers are cut to whole milliseconds: what is left of one would tell the work's fraction.
    while (performance.now() < end);
  }
}
