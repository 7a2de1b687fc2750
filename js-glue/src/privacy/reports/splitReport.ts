// SPDX-License-Identifier: MIT
// Mode `split`: fetches both aggregators' keys, has the contribution shared and sealed, and charges the ledger for it.
import type { ProfileExport } from "../../sdk/api";
import { randomBytes } from "../../sdk/random";
import { fetchKeys } from "../aggregatorKeys";
import { fromBase64Url } from "../base64Url";
import { nonceBytes, type ReportHost, splitRandomBytes } from "../reportModule";
import { outcomeOf } from "./experiments";
import type { Upload } from "./ldpReport";
import { type Ledger, weekOf } from "./ledger";
import { searchAnswer } from "./searches";
import { chargeTask } from "./splitLedger";
import type { SplitTask } from "./tasks";
import { countersOf } from "./truths";

/** vdaf_type of a multihotCountVec; its configuration ends in the weight (u64), behind length and chunk. */
const multihot = 5;
/** More counters than this no task may ask for; the module holds each to its own number. */
const mostCounters = 8;

/** vdaf_type stands behind task_info, two addresses, precision, batch size, batch mode and its empty configuration. */
function weightOf({ config }: SplitTask): number {
  const view = new DataView(config.buffer);
  let at = 1 + view.getUint8(0);
  for (const _ of ["leader", "second"]) at += 2 + view.getUint16(at);
  if (view.getUint32(at + 8 + 8 + 1 + 2) !== multihot) return 1;
  const maximumAt = at + 8 + 8 + 1 + 2 + 4 + 2 + 4 + 4;
  return Math.min(mostCounters, Number(view.getBigUint64(maximumAt)));
}

/** The counters that this contribution sets: of an experiment, of searches, or of what the profile holds. */
function answersOf(ledger: Ledger, task: SplitTask, profile: ProfileExport | null, now: number): number[] {
  const { id, name, values, heldOutPercent } = task;
  if (heldOutPercent) return [outcomeOf(ledger.arms?.[id], profile, now)];
  if (name.startsWith("search")) return [Math.max(0, values.indexOf(searchAnswer(ledger, name, values, now)))];
  return countersOf(profile, name, values, weightOf(task));
}

/** `withHost`: lends the module's Worker for one job. */
export async function makeSplitReport(
  withHost: <T>(job: (host: ReportHost) => Promise<T>) => Promise<T>,
  ledger: Ledger,
  task: SplitTask,
  taskVersion: number,
  profile: ProfileExport | null,
  now: number,
): Promise<Upload> {
  const question = {
    taskId: fromBase64Url(task.id),
    task: task.config,
    week: weekOf(now),
    reportId: randomBytes(nonceBytes),
    random: randomBytes(splitRandomBytes),
    values: answersOf(ledger, task, profile, now),
  };
  const seal = async (cache: RequestCache): Promise<Uint8Array> => {
    const [leader, second] = await Promise.all([fetchKeys(task.leader, cache), fetchKeys(task.second, cache)]);
    return withHost((host) => host.splitUpload({ ...question, keys: { leader, second } }));
  };
  const body = await seal("default");
  chargeTask(ledger, task.id, task.name, taskVersion, now);
  return {
    body,
    url: `${task.leader}tasks/${task.id}/reports`,
    type: "application/ppm-dap;message=upload-req",
    resealed: () => seal("reload"),
  };
}
