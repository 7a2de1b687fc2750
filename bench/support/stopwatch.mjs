// SPDX-License-Identifier: MIT
// Times rivals against each other: every round runs all of them, one after the other, so that a busy minute meets all alike.

/**
 * Of a round's batches the fastest counts: the one that nobody interrupted. Chromium slows a page down by interrupting it all the time, so there
 * a batch must be long against these interruptions.
 */
const undisturbed = { batchMillis: 3, batchesPerRound: 6 };
const slowedDown = { batchMillis: 40, batchesPerRound: 4 };
/** Engines of JavaScript and WebAssembly compile a second time, optimised, what has run often. */
const warmMillis = 300;

async function batch({ run, async }, calls) {
  const begin = performance.now();
  if (async) for (let call = 0; call < calls; ++call) await run();
  else for (let call = 0; call < calls; ++call) run();
  return performance.now() - begin;
}

/** Warms the rival up and answers how many calls fill a batch. */
async function callsFor(rival, batchMillis) {
  const begin = performance.now();
  for (let calls = 1; ; ) {
    const millis = await batch(rival, calls);
    const enough = millis >= batchMillis / 2;
    if (enough && performance.now() - begin > warmMillis) return Math.max(1, Math.round((calls * batchMillis) / millis));
    if (!enough) calls *= 2;
  }
}

/** Microseconds a call, one value per round: { name: [µs, …] }. A rival is { name, run, async? }; `slowed`: the page's CPU is slowed down. */
export async function race(rivals, rounds, slowed = false) {
  const { batchMillis, batchesPerRound } = slowed ? slowedDown : undisturbed;
  const calls = [];
  for (const rival of rivals) calls.push(await callsFor(rival, batchMillis));
  const micros = Object.fromEntries(rivals.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const [i, rival] of rivals.entries()) {
      let fastest = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < batchesPerRound; ++turn) fastest = Math.min(fastest, await batch(rival, calls[i]));
      micros[rival.name].push((fastest * 1000) / calls[i]);
    }
  }
  return micros;
}
