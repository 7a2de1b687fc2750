// SPDX-License-Identifier: MIT
// Score + top-20 by everybody, interleaved. Runs in Node and, bundled, in a page.
import { race } from "../support/stopwatch.mjs";
import { nearshelf } from "./nearshelf.mjs";
import { onnxRuntime } from "./onnxRuntime.mjs";
import { plainJs } from "./plainJs.mjs";
import { makeTask } from "./task.mjs";
import { tensorFlow } from "./tensorFlow.mjs";

/**
 * `files`: bytes of { kernel, engine, pack }, the pack one of vectorPack.mjs; `rivals`: { ort, ortBase, tfBase }. Answers the times and how many of the first
 * rival's 20 ids each of the others found, at the query where they were fewest.
 */
export async function raceScoring({ rounds, files, rivals: { ort, ortBase, tfBase } }) {
  const task = makeTask(files.pack);
  const rivals = [
    ...(await nearshelf(task, files)),
    ...plainJs(task),
    ...(await tensorFlow(task, tfBase)),
    ...(await onnxRuntime(task, ort, ortBase)),
  ];
  // Over all queries: `asked` runs of everybody, each rival meeting them in the same order.
  const agreement = Object.fromEntries(rivals.map(({ name }) => [name, Number.POSITIVE_INFINITY]));
  for (const _ of task.asked) {
    const wanted = new Set(await rivals[0].run());
    for (const { name, run } of rivals) {
      const found = name === rivals[0].name ? [...wanted] : [...(await run())];
      agreement[name] = Math.min(agreement[name], found.filter((id) => wanted.has(id)).length);
    }
  }
  const micros = await race(rivals, rounds);
  for (const { end } of rivals) await end?.();
  return { micros, agreement };
}
