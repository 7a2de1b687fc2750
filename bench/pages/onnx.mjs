// SPDX-License-Identifier: MIT
// The same page ranked by ONNX Runtime Web: int8 item vectors in a model, one query, the cards in the order of their scores.
import * as ort from "onnxruntime-web/wasm";

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm: "/ort/ort-wasm-simd-threaded.wasm" };

const model = await (await fetch("/model.onnx")).arrayBuffer();
const session = await ort.InferenceSession.create(new Uint8Array(model), { executionProviders: ["wasm"] });
const query = new Int8Array(32).map((_, i) => i - 16);
const { ids } = await session.run({ query: new ort.Tensor("int8", query, [1, 32]) });
const places = new Map([...ids.data].map((id, place) => [Number(id), place]));
const shelf = document.querySelector("nearshelf-shelf");
const cards = [...shelf.querySelectorAll("li")].map((card, row) => ({ card, place: places.get(row) }));
cards.sort((a, b) => a.place - b.place);
shelf.querySelector("ul").append(...cards.map(({ card }) => card));
shelf.setAttribute("data-nearshelf-ready", "");
