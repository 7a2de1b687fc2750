// SPDX-License-Identifier: MIT
// When a report is made, and that it is sent: at most one a week, of the same size whatever it says; what is sent was charged to the ledger before.

import { EventType } from "../../generated/numbers";
import { addListener } from "../../sdk/addListener";
import type { ProfileExport } from "../../sdk/api";
import { nowSeconds } from "../../sdk/clock";
import type { PageCore } from "../../sdk/pageCore";
import { randomBelow } from "../../sdk/random";
import { openReportHost } from "../reportHost";
import type { ReportHost } from "../reportModule";
import { type Delivery, deliver, isAlive, newDelivery } from "./delivery";
import { takeExperimentTurn } from "./experimentTurn";
import { makeLdpReport, type Upload } from "./ldpReport";
import { type Ledger, newLedger, streamDue } from "./ledger";
import { readLedger, withLedgerLock, writeLedger } from "./ledgerStore";
import { noteSearch, type SearchDetail, searchPauseMillis } from "./searches";
import { changeMode, splitDue, taskDue } from "./splitLedger";
import { makeSplitReport } from "./splitReport";
import { fetchTasks, type SplitTask, type SplitTasks, type Tasks } from "./tasks";

export interface Reporter {
  /** Consent or pause has changed: ends a report that is on its way where it is no longer allowed, and looks again where it is. */
  changed(): void;
}

/** A look at the ledger comes at a random moment of presence, so that a report does not mark the opening of a page. */
const firstLookMillis = 60_000;
const nextLookMillis = 60_000;

function taskOf({ tasks }: SplitTasks, ledger: Ledger, now: number): SplitTask | undefined {
  const ids = tasks.map(({ id }) => id);
  const due = taskDue(ledger, ids, now, randomBelow);
  return tasks.find(({ id }) => id === due);
}

export function startReporter(core: PageCore, profile: () => Promise<ProfileExport | null>): Reporter {
  let tasks: Promise<Tasks> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = new AbortController();
  /** Charged, and not taken yet by the collector. */
  let waiting: Delivery | null = null;

  const withHost = async <T>(job: (host: ReportHost) => Promise<T>): Promise<T> => {
    const host = openReportHost(core.base);
    try {
      return await job(host);
    } finally {
      host.close();
    }
  };

  const allowed = (): boolean =>
    core.gate().mode() === "stored" && core.gate().consent().report === "granted" && !core.gate().paused();

  const askedTasks = (): Promise<Tasks> => {
    tasks ??= fetchTasks(core.report);
    return tasks;
  };

  /** The report that is due now, charged to the ledger; null: silence. */
  const makeDue = async (ledger: Ledger, now: number): Promise<Upload | null> => {
    const before = ledger.mode ?? "ldp";
    const stream = before === "ldp" ? streamDue(ledger, now, randomBelow) : -1;
    if (before === "ldp" ? stream < 0 : !splitDue(ledger, now, randomBelow)) return null;
    const asked = await askedTasks();
    if (asked.mode !== before) {
      changeMode(ledger, asked.mode, now);
      return null;
    }
    const task = asked.mode === "split" ? taskOf(asked, ledger, now) : undefined;
    if (asked.mode === "split" && !task) return null;
    const known = await profile();
    if (asked.mode === "ldp") return withHost((host) => makeLdpReport(host, ledger, asked, stream, known, now));
    return task ? makeSplitReport(withHost, ledger, task, asked.version, known, now) : null;
  };

  const prepare = async ({ signal }: AbortController): Promise<Delivery | null> => {
    const { ledger: kept, lineage } = await readLedger(core.store);
    const now = nowSeconds();
    const ledger = kept ?? newLedger(now, randomBelow);
    const upload = await makeDue(ledger, now);
    const isWritten = !signal.aborted && (await writeLedger(core.store, ledger, lineage));
    return upload && isWritten ? newDelivery(upload, lineage, now) : null;
  };

  /** What was not delivered yet; null where there is nothing, or the profile that made it was erased since. */
  const undelivered = async (): Promise<Delivery | null> =>
    waiting && isAlive(waiting, nowSeconds()) && (await readLedger(core.store)).lineage === waiting.lineage ? waiting : null;

  const report = async (): Promise<void> => {
    const controller = sending;
    waiting = await undelivered();
    if (waiting && nowSeconds() < waiting.notBefore) return;
    const next = waiting ?? (await withLedgerLock(() => prepare(controller)));
    if (!next || controller.signal.aborted || !allowed()) return;
    waiting = (await deliver(next, nowSeconds(), randomBelow, controller.signal)) ? null : next;
  };

  const look = async (): Promise<void> => {
    if (document.visibilityState === "visible" && allowed()) await report().catch(() => undefined);
    plan(nextLookMillis);
  };

  const plan = (millis: number): void => {
    clearTimeout(timer);
    timer = allowed() ? setTimeout(look, randomBelow(millis)) : undefined;
  };

  /** Searches are kept for mode split alone, which tells of one in a week. */
  const keepSearch = async (detail: SearchDetail): Promise<void> => {
    const { ledger, lineage } = await readLedger(core.store);
    if (ledger?.mode !== "split") return;
    noteSearch(ledger, detail, nowSeconds(), randomBelow);
    await writeLedger(core.store, ledger, lineage);
  };
  let typing: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("nearshelf:search", (event) => {
    clearTimeout(typing);
    const { detail } = event as CustomEvent<SearchDetail>;
    typing = setTimeout(() => {
      if (allowed()) withLedgerLock(() => keepSearch(detail)).catch(() => undefined);
    }, searchPauseMillis);
  });

  let hasTurned = false;
  const takeTurn = (): void => {
    hasTurned = true;
    takeExperimentTurn({ core, profile, tasks: askedTasks, withHost }, sending.signal).catch(() => undefined);
  };
  /** Once a page, at once: who leaves soon has met the shelf too. */
  const takeFirstTurn = (): void => {
    if (!hasTurned) takeTurn();
  };
  const ignored = (): void => undefined;
  addListener(core, {
    ...{ erase: ignored, changed: ignored, refresh: ignored, shelf: ignored },
    event({ type }) {
      if (type === EventType.order && allowed()) takeTurn();
    },
  });

  plan(firstLookMillis);
  if (allowed()) takeFirstTurn();
  return {
    changed() {
      if (allowed()) {
        takeFirstTurn();
        if (!timer) plan(firstLookMillis);
        return;
      }
      sending.abort();
      sending = new AbortController();
      waiting = null;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
