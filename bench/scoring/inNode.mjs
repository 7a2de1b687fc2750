// SPDX-License-Identifier: MIT
// Entry of the Node bundle.
import * as ort from "onnxruntime-web";
import { raceScoring } from "./scoringRace.mjs";

export { raceShelf } from "./shelfRace.mjs";

export const scoring = ({ tfBase, ...task }) => raceScoring({ ...task, rivals: { ort, tfBase } });
