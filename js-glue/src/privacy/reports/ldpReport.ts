// SPDX-License-Identifier: MIT
// Mode `ldp`: makes the report that is due and charges the ledger for it.
import type { ProfileExport } from "../../sdk/api";
import { randomBytes } from "../../sdk/random";
import { ldpRandomBytes, nonceBytes, type ReportHost } from "../reportModule";
import { charge, type Ledger, mayCharge, seasonOf, weekOf } from "./ledger";
import type { LdpTasks } from "./tasks";
import { truthsOf } from "./truths";

/** What is sent, and where. */
export interface Upload {
  body: Uint8Array;
  url: string;
  /** "": none. */
  type: string;
  /** Mode `split`: the same report sealed anew, to the keys that the aggregators offer now. */
  resealed?: () => Promise<Uint8Array>;
}

export async function makeLdpReport(
  host: ReportHost,
  ledger: Ledger,
  tasks: LdpTasks,
  stream: number,
  profile: ProfileExport | null,
  now: number,
): Promise<Upload> {
  const { k: choices, epsilon } = tasks.streams[stream] as LdpTasks["streams"][number];
  const step = await host.ldpAnswer({
    choices,
    epsilon,
    value: profile ? (truthsOf(profile, tasks)[stream] ?? 0) : 0,
    season: seasonOf(weekOf(now), ledger.shift),
    taskVersion: tasks.version,
    mayCharge: mayCharge(ledger, stream, now, epsilon),
    held: ledger.held[stream] ?? null,
    random: randomBytes(ldpRandomBytes),
  });
  const { answer, taskVersion } = step;
  const body = await host.ldpReport({ stream, answer, taskVersion, week: weekOf(now), nonce: randomBytes(nonceBytes) });
  charge(ledger, stream, step, tasks, now);
  return { body, url: `${tasks.url}ldp`, type: "" };
}
