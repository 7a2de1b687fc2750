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

  const ask = async <T>(question: (part: ShelfPart) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return gate().mode() === "idle" ? otherwise : await question(await load());
    } catch {
      return otherwise;
    }
  };

  const setPaused = (paused: boolean): void => {
    gate().setPaused(paused);
    core.listener?.refresh();
  };

  return {
    push,
    ready: Promise.resolve(),
    shelf: (request) => ask((part) => part.shelf(request), null),
    observe: (event) => push(event),
    explain: (item) => ask((part) => part.explain(item), []),
    export: () => ask((part) => part.export(), null),
    correct: (key, weight) => ask((part) => part.correct(key, weight), false),
    pause: () => setPaused(true),
    resume: () => setPaused(false),
    erase: () => gate().erase(),
    consent(answers) {
      if (answers) gate().merchantAnswers(answers);
      return gate().consent();
    },
    inspect: () => ask((part) => part.inspect(), { ...nothingToInspect, mode: gate().mode(), paused: gate().paused() }),
  };
}
