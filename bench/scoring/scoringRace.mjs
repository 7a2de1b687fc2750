// SPDX-License-Identifier: MIT
// Score + top-20 by everybody, interleaved. Runs in Node and, bundled, in a page.
import { race } from "../support/stopwatch.mjs";
import { nearshelf } from "./nearshelf.mjs";
import { onnxRuntime } from "./onnxRuntime.mjs";
import { plainJs } from "./plainJs.mjs";
import { makeTask } from "./task.mjs";
import { tensorFlow } from "./tensorFlow.mjs";

/**
 * `files`: bytes of { kernel, engine, pack }; `rivals`: { ort, ortBase, tfBase }. Answers the times and how many of the first rival's 20 ids
 * each of the others found.
 */
export async function raceScoring({ count, rounds, files, rivals: { ort, ortBase, tfBase } }) {
  const task = makeTask(count);
  const rivals = [
    ...(await nearshelf(task, files)),
    ...plainJs(task),
    ...(await tensorFlow(task, tfBase)),
    ...(await onnxRuntime(task, ort, ortBase)),
  ];
  const wanted = new Set(rivals[0].run());
  const agreement = {};
  for (const { name, run } of rivals) agreement[name] = [...(await run())].filter((id) => wanted.has(id)).length;
  const micros = await race(rivals, rounds);
  for (const { end } of rivals) await end?.();
  return { micros, agreement };
}
