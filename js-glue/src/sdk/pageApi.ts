// SPDX-License-Identifier: MIT
// The API a store's scripts and the shopper's panel use; what needs the engine loads it.
import type { Command, Inspection, Nearshelf } from "./api";
import type { PageCore } from "./pageCore";
import type { ShelfPart } from "./startShelves";

const nothingToInspect: Omit<Inspection, "mode" | "paused"> = {
  engine: "none",
  items: 0,
  packHash: "",
  rankingMicros: 0,
  bytesLoaded: 0,
  accepted: 0,
  dropped: {},
  profile: null,
};

export function createApi(core: PageCore, push: (...commands: Command[]) => void, load: () => Promise<ShelfPart>): Nearshelf {
  const { gate } = core;

  /** A question for the shelf part; while idle and in trouble `otherwise` answers. */
  const ask = <Name extends keyof ShelfPart>(name: Name, otherwise: Awaited<ReturnType<ShelfPart[Name]>>): ShelfPart[Name] =>
    (async (...given: never[]) => {
      try {
        return gate().mode() === "idle" ? otherwise : await ((await load())[name] as (...given: never[]) => unknown)(...given);
      } catch {
        return otherwise;
      }
    }) as ShelfPart[Name];

  const setPaused = (paused: boolean): void => {
    gate().setPaused(paused);
    core.listener?.refresh();
  };

  return {
    push,
    ready: Promise.resolve(),
    shelf: ask("shelf", null),
    observe: push,
    explain: ask("explain", []),
    export: ask("export", null),
    correct: ask("correct", false),
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    object: () => gate().shopperAnswers({ report: "denied" }),
    erase: () => gate().erase(),
    consent(answers) {
      if (answers) gate().merchantAnswers(answers);
      return gate().consent();
    },
    inspect: () => ask("inspect", { ...nothingToInspect, mode: gate().mode(), paused: gate().paused() })(),
  };
}
