// SPDX-License-Identifier: MIT
// ONNX Runtime Web on one thread: a store's page has no SharedArrayBuffer.
import { onnxModel } from "./onnxModel.mjs";
import { inTurn, keep, toFloats } from "./task.mjs";

async function rival(ort, name, type, rows, queries, { count, dimension }) {
  const nextQuery = inTurn(queries);
  const session = await ort.InferenceSession.create(onnxModel({ rows, count, dimension, keep }), {
    executionProviders: ["wasm"],
  });
  return {
    name: `ONNX Runtime Web, ${name}`,
    async: true,
    async run() {
      const { ids } = await session.run({ query: new ort.Tensor(type, nextQuery(), [1, dimension]) });
      return Int32Array.from(ids.data, Number);
    },
    end: () => session.release(),
  };
}

/** `ort`: the package's module; `base`: where it finds its .wasm files, undefined for its own folder. */
export async function onnxRuntime(task, ort, base) {
  const { rows, queries } = task;
  ort.env.wasm.numThreads = 1;
  if (base) ort.env.wasm.wasmPaths = base;
  return [
    await rival(ort, "float32", "float32", toFloats(rows), queries.map(toFloats), task),
    await rival(ort, "int8", "int8", rows, queries, task),
  ];
}
