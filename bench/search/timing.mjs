// SPDX-License-Identifier: MIT
// Slow engines get as long as fast ones, and so fewer queries of the same lists: every list has an order, and an engine answers as much of its beginning as fits.

const mostRounds = 40;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** `answer` of each query in turn until the time is up, of one at least. */
export function within(millis, queries, answer) {
  const end = performance.now() + millis;
  const answers = [];
  for (const query of queries) {
    if (answers.length > 0 && performance.now() > end) break;
    answers.push(answer(query));
  }
  return answers;
}

/**
 * { kind: microseconds of each query } after a warm-up of a quarter of the time, a time being the mean of its rounds: a slowed-down browser stands still for a millisecond at a time, which a
 * median would leave out or take for all of a query.
 */
export function timeQueries(search, queries, most, patienceMillis) {
  const times = {};
  for (const [kind, list] of Object.entries(queries)) {
    const ask = ({ text, unfinished }) => search(text, 10, unfinished);
    const some = list.slice(0, within(patienceMillis / 2, list.slice(0, most), ask).length);
    // WebAssembly and JavaScript alike are optimised while they run.
    const warmUntil = performance.now() + patienceMillis / 4;
    while (performance.now() < warmUntil) within(warmUntil - performance.now(), some, ask);
    const end = performance.now() + patienceMillis;
    const rounds = some.map(() => []);
    for (let round = 0; round < mostRounds && (round === 0 || performance.now() < end); ++round) {
      for (const [i, query] of some.entries()) {
        const begin = performance.now();
        ask(query);
        rounds[i].push((performance.now() - begin) * 1000);
      }
    }
    times[kind] = rounds.map(mean);
  }
  return times;
}

/** How many times as long as `other` an engine takes for the median of the queries that both were timed on. */
export function timesAsLong(times, other) {
  const both = Math.min(times.length, other.length);
  return median(times.slice(0, both)) / median(other.slice(0, both));
}
