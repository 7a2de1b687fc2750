// SPDX-License-Identifier: MIT
// The neutral adapter beside a page part that only writes down what it is told.
import { adapt } from "../../../js-glue/src/adapters/neutral";
import type { Command, PageFacts, StoreEvent } from "../../../js-glue/src/sdk/api";
import type { PageCore } from "../../../js-glue/src/sdk/pageCore";

export interface Probe {
  pages: PageFacts[];
  events: StoreEvent[];
  push(command: Command): void;
  start(): Promise<void>;
}

const recorded: StoreEvent[] = [];
const log = { record: (event: StoreEvent) => void recorded.push({ ...event }) };
const probe: Probe = {
  pages: [],
  events: recorded,
  push(command) {
    if ("page" in command) probe.pages.push(command.page);
    else if ("event" in command) log.record(command);
  },
  start() {
    const core = { log, shelves: new Set(), manifestUrl: new URL("/pack/manifest.json", location.href).href };
    return adapt(core as unknown as PageCore, (...commands) => commands.forEach(probe.push));
  },
};

(window as unknown as { probe: Probe }).probe = probe;
