// SPDX-License-Identifier: MIT
// How parts that need not know the decisions' part come by it: the panel, the export, debug panels.
import type { Nearshelf } from "../sdk/api";
import type { PageCore } from "../sdk/pageCore";
import type { Decisions } from "./decisions";

type SlotPart = typeof import("./slotPart");
type FiguresPart = typeof import("./figuresPart");

/** Whether a page of this store ever decided something on this device. */
async function isKept({ store, gate }: PageCore): Promise<boolean> {
  if (gate().mode() !== "stored") return false;
  return store.transact<boolean>("readonly", (records, answer) => {
    const asked = records.count("decide");
    asked.onsuccess = () => answer(asked.result > 0);
  });
}

/** null: nothing was ever decided here, or it cannot be. */
export async function startDecisions(
  core: PageCore,
  api?: Nearshelf,
): Promise<{ decisions: Decisions; figures: FiguresPart } | null> {
  try {
    if (core.gate().mode() === "idle" || (!core.decisions && !(await isKept(core)))) return null;
    const part = (await import(`${core.base}nearshelf-slot.js`)) as SlotPart;
    const figures = (await import(`${core.base}nearshelf-figures.js`)) as FiguresPart;
    return { decisions: await part.start(core, api), figures };
  } catch {
    return null;
  }
}
