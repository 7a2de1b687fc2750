// SPDX-License-Identifier: MIT

const rounds = 7;

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** A kind is given so long: engines that take half a second a query get fewer rounds. */
const patienceMillis = 2500;

/** Microseconds of the median query of each kind, each query's time being the median of its rounds. */
export function timeQueries(search, queries, most) {
  const micros = {};
  for (const [kind, list] of Object.entries(queries)) {
    const some = list.slice(0, most);
    const started = performance.now();
    for (const { text, unfinished } of some) search(text, 10, unfinished);
    const times = some.map(() => []);
    for (let round = 0; round < rounds && (round === 0 || performance.now() - started < patienceMillis); ++round) {
      for (const [i, { text, unfinished }] of some.entries()) {
        const begin = performance.now();
        search(text, 10, unfinished);
        times[i].push((performance.now() - begin) * 1000);
      }
    }
    micros[kind] = median(times.map(median));
  }
  return micros;
}
