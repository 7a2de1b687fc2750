// SPDX-License-Identifier: MIT
// Entry of the page that races in a browser: bench/parts/speed.mjs calls these through the window.
import * as ort from "onnxruntime-web/wasm";
import { raceScoring } from "../scoring/scoringRace.mjs";
import { raceShelf } from "../scoring/shelfRace.mjs";

const bytesAt = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
const filesWith = async (pack) => ({
  kernel: await bytesAt("/kernel.wasm"),
  engine: await bytesAt("/engine.wasm"),
  pack: await bytesAt(pack),
});

window.bench = {
  scoring: async ({ rounds, pack }) =>
    raceScoring({ rounds, files: await filesWith(pack), rivals: { ort, ortBase: "/ort/", tfBase: "/tfjs/" } }),
  shelf: async ({ rounds, pack, ids, slowed }) =>
    raceShelf({ rounds, slowed, ids: await (await fetch(ids)).json().then(({ id }) => id), files: await filesWith(pack) }),
};
