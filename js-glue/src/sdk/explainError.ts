// SPDX-License-Identifier: MIT
// Loaded only when something went wrong: the sentences of errors.def for the store's developer.
import { errorTexts } from "../generated/errors";

export function warn(code: number): void {
  const [name, sentence] = errorTexts[code] ?? ["unknown", ""];
  console.warn(`nearshelf: ${name} (${code}). ${sentence} The store's own shelves stay.`);
}
