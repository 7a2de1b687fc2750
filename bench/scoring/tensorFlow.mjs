// SPDX-License-Identifier: MIT
// TensorFlow.js: the rows lie in its memory before the clock starts; a call scores one query and hands the ids back.
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { inTurn, keep, toFloats } from "./task.mjs";

async function rival(backend, { count, dimension, rows, queries }) {
  await tf.setBackend(backend);
  await tf.ready();
  const table = tf.tensor2d(toFloats(rows), [count, dimension]);
  const nextQuery = inTurn(queries.map(toFloats));
  return {
    name: `tfjs, ${backend} backend`,
    run() {
      tf.setBackend(backend);
      const ids = tf.tidy(() => {
        const scores = tf.matMul(table, tf.tensor2d(nextQuery(), [dimension, 1]));
        return tf.topk(tf.reshape(scores, [count]), keep).indices;
      });
      const found = ids.dataSync();
      ids.dispose();
      return found;
    },
    end: () => table.dispose(),
  };
}

/** `base`: where tfjs finds its .wasm files. */
export async function tensorFlow(task, base) {
  setWasmPaths(base);
  return [await rival("cpu", task), await rival("wasm", task)];
}
