// SPDX-License-Identifier: MIT

/** Runs in the page: the same clock and the same chance for every run, so that two engines can be held against each other. */
export function steadyChance(): void {
  const noon = 1_782_820_800_000;
  Date.now = () => noon;
  let state = history.length;
  crypto.getRandomValues = <T extends ArrayBufferView | null>(numbers: T): T => {
    if (numbers instanceof Uint32Array) {
      for (let at = 0; at < numbers.length; at++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        numbers[at] = state;
      }
    }
    return numbers;
  };
}
