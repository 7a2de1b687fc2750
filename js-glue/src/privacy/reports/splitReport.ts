// SPDX-License-Identifier: MIT
// Mode `split`: fetches both aggregators' keys, has the contribution shared and sealed, and charges the ledger for it.
import type { ProfileExport } from "../../sdk/api";
import { fetchFile } from "../../sdk/packDownload";
import { randomBytes } from "../../sdk/random";
import { fromBase64Url } from "../base64Url";
import { nonceBytes, type ReportHost, splitRandomBytes } from "../reportModule";
import type { Upload } from "./ldpReport";
import { type Ledger, weekOf } from "./ledger";
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

const keysAt = async (aggregator: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetchFile(`${aggregator}hpke_config`)).arrayBuffer());

export async function makeSplitReport(
  host: ReportHost,
  ledger: Ledger,
  task: SplitTask,
  taskVersion: number,
  profile: ProfileExport | null,
  now: number,
): Promise<Upload> {
  const [leader, second] = await Promise.all([keysAt(task.leader), keysAt(task.second)]);
  const body = await host.splitUpload({
    taskId: fromBase64Url(task.id),
    task: task.config,
    week: weekOf(now),
    reportId: randomBytes(nonceBytes),
    random: randomBytes(splitRandomBytes),
    values: countersOf(profile, task.name, task.values, weightOf(task)),
    keys: { leader, second },
  });
  chargeTask(ledger, task.id, task.name, taskVersion, now);
  return { body, url: `${task.leader}tasks/${task.id}/reports`, type: "application/ppm-dap;message=upload-req" };
}
