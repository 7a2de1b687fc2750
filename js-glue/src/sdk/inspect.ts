// SPDX-License-Identifier: MIT
// Figures for a debug panel.
import { Operation } from "../generated/numbers";
import type { Inspection } from "./api";
import { nowMillis } from "./clock";
import { askDoor } from "./door";
import { decodeCounters, encodeShelfRequest, type TimedShelfRequest } from "./doorCodec";
import type { EngineHost } from "./engineHost";
import type { PageCore } from "./pageCore";

/** One ranking takes about as long as a page's clock can tell apart; so many together can be measured. */
const runs = 16;

async function rankingMicros(host: EngineHost, request: TimedShelfRequest | undefined): Promise<number> {
  if (!request) return 0;
  const bytes = encodeShelfRequest({ ...request, dryRun: true });
  const begin = nowMillis();
  for (let run = 0; run < runs; run++) await askDoor(host, Operation.shelf, bytes);
  return ((nowMillis() - begin) * 1000) / runs;
}

function bytesLoaded(core: PageCore): number {
  const folders = [core.base, core.manifestUrl.replace(/[^/]*$/, "")];
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return entries
    .filter(({ name }) => folders.some((folder) => name.startsWith(folder)))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

export async function inspectEngine(
  host: EngineHost,
  core: PageCore,
  request: TimedShelfRequest | undefined,
): Promise<Omit<Inspection, "items" | "packHash" | "profile">> {
  return {
    mode: core.gate().mode(),
    paused: core.gate().paused(),
    engine: host.kind,
    rankingMicros: await rankingMicros(host, request),
    bytesLoaded: bytesLoaded(core),
    page: { ...core.log.facts() },
    ...decodeCounters(await askDoor(host, Operation.counters)),
  };
}
