// SPDX-License-Identifier: MIT
// A page's turn in the store's experiments: draws the arms, notes a meeting with a shelf, and in mode `ldp` tells it.
import type { ProfileExport } from "../../sdk/api";
import { nowSeconds } from "../../sdk/clock";
import type { PageCore } from "../../sdk/pageCore";
import { randomBelow } from "../../sdk/random";
import type { ReportHost } from "../reportModule";
import { sendBytes } from "../send";
import { drawArms, noteExposure } from "./experiments";
import type { Upload } from "./ldpReport";
import { type Ledger, newLedger } from "./ledger";
import { readLedger, withLedgerLock, writeLedger } from "./ledgerStore";
import { awaitsOrder, makePlainReport, plainAnswersDue, plainArm } from "./plainAnswers";
import { experimentsOf, type Tasks } from "./tasks";

export interface ExperimentScene {
  core: PageCore;
  profile(): Promise<ProfileExport | null>;
  tasks(): Promise<Tasks>;
  /** Lends the module's Worker for one job. */
  withHost<T>(job: (host: ReportHost) => Promise<T>): Promise<T>;
}

/** What is told plainly now, charged to the ledger's log. */
async function makePlain({ core, profile, tasks, withHost }: ExperimentScene, ledger: Ledger, now: number): Promise<Upload[]> {
  const arm = plainArm(ledger);
  const known = arm && awaitsOrder(arm, now) ? await profile() : null;
  const answers = plainAnswersDue(ledger, core.shelves.size > 0, known, now);
  const asked = answers.length > 0 ? await tasks() : null;
  if (asked?.mode !== "ldp") return [];
  return withHost(async (host) => {
    const uploads: Upload[] = [];
    for (const answer of answers) uploads.push(await makePlainReport(host, ledger, asked, answer, now));
    return uploads;
  });
}

/** Arms hold from the page after the one that draws them, and only pages on which they hold are counted. */
async function change(scene: ExperimentScene, ledger: Ledger, now: number): Promise<{ isChanged: boolean; uploads: Upload[] }> {
  const { core, tasks } = scene;
  if (ledger.armsOf !== core.report) {
    drawArms(ledger, experimentsOf(await tasks()), randomBelow);
    ledger.armsOf = core.report;
    return { isChanged: true, uploads: [] };
  }
  const isFresh = core.shelves.size > 0 && noteExposure(ledger, now);
  const uploads = await makePlain(scene, ledger, now);
  return { isChanged: isFresh || uploads.length > 0, uploads };
}

/** Ends without a word where `signal` is aborted: consent was taken back meanwhile. */
export async function takeExperimentTurn(scene: ExperimentScene, signal: AbortSignal): Promise<void> {
  const { store } = scene.core;
  const uploads = await withLedgerLock(async () => {
    const { ledger: kept, lineage } = await readLedger(store);
    const now = nowSeconds();
    const ledger = kept ?? newLedger(now, randomBelow);
    const { isChanged, uploads } = await change(scene, ledger, now);
    const isWritten = isChanged && !signal.aborted && (await writeLedger(store, ledger, lineage));
    return isWritten ? uploads : [];
  });
  for (const { url, body } of uploads) {
    signal.throwIfAborted();
    await sendBytes(url, body as Uint8Array<ArrayBuffer>, signal);
  }
}
