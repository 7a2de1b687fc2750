// SPDX-License-Identifier: MIT
// The tasks whose reports are measured, as native `verify` and the module take them.

const histogram = 4;
const multihot = 5;

export const tasks = [
  { name: "histogram of 256", kind: histogram, length: 256, chunk: 18, maximum: 1, values: [3] },
  {
    name: "1,024 counters, weight 8",
    kind: multihot,
    length: 1024,
    chunk: 34,
    maximum: 8,
    values: [1, 5, 9, 100, 200, 500, 900, 1000],
  },
];

const bigEndian = (value, bytes) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) & 255);
const text = (letters) => Array.from(letters, (letter) => letter.charCodeAt(0));

/** TaskConfiguration of docs/format/report.md. */
export function configuration({ kind, length, chunk, maximum }) {
  const vdaf = [...bigEndian(length, 4), ...bigEndian(chunk, 4), ...(kind === multihot ? bigEndian(maximum, 8) : [])];
  const endpoint = [...bigEndian(10, 2), ...text("https://a/")];
  return Uint8Array.from([
    ...[2, ...text("w1"), ...endpoint, ...endpoint],
    ...[...bigEndian(604_800, 8), ...bigEndian(100, 8), 1, 0, 0],
    ...[...bigEndian(kind, 4), ...bigEndian(vdaf.length, 2), ...vdaf, 0, 0],
  ]);
}

/** What splitParts of js-glue is asked. */
export function question(task) {
  const counting = (size) => Uint8Array.from({ length: size }, (_, i) => i);
  return {
    taskId: counting(32),
    task: configuration(task),
    week: 2912,
    reportId: counting(16),
    random: counting(128),
    values: task.values,
  };
}
