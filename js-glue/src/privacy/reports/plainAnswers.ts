// SPDX-License-Identifier: MIT
// Experiments of mode `ldp`: in each window of four weeks a browser tells once that a shelf was met, and once that an order followed, with its
// arm and nothing else. A telling that fails is lost, in either arm alike; none is made twice.
import type { ProfileExport } from "../../sdk/api";
import { randomBytes } from "../../sdk/random";
import { nonceBytes, type ReportHost } from "../reportModule";
import type { Arm } from "./experiments";
import type { Upload } from "./ldpReport";
import { type Ledger, mayCount, weekOf, windowOf } from "./ledger";
import type { LdpTasks } from "./tasks";

/** In the order of the wire: answers 0 … 3 of the stream. */
const plainAnswers = ["shown", "held out", "shown and ordered", "held out and ordered"] as const;
/** The stream's number, behind the randomised ones. */
const experimentStream = 3;

const windowAt = (seconds: number): number => windowOf(weekOf(seconds));

export const plainArm = ({ arms = {} }: Ledger): Arm | undefined => Object.values(arms).find(({ isPlain }) => isPlain);

/** Whether this window's meeting is told and its order is not yet: only then does anybody have to look for one. */
export const awaitsOrder = ({ metAt = 0, orderedIn = 0 }: Arm, now: number): boolean =>
  metAt > 0 && windowAt(metAt) === windowAt(now) && orderedIn !== windowAt(now);

/** What is to be told now, marked as told. `meets`: this page has a shelf. An order counts after the window's meeting, on a later page or the same. */
export function plainAnswersDue(ledger: Ledger, meets: boolean, profile: ProfileExport | null, now: number): number[] {
  const arm = plainArm(ledger);
  if (!arm || !mayCount(ledger, now)) return [];
  const answers: number[] = [];
  const { metAt = 0, heldOut } = arm;
  if (awaitsOrder(arm, now) && profile?.bought.some(({ time }) => time >= metAt && windowAt(time) === windowAt(now))) {
    arm.orderedIn = windowAt(now);
    answers.push(2 + Number(heldOut));
  }
  if (meets && windowAt(metAt) !== windowAt(now)) {
    arm.metAt = now;
    answers.push(Number(heldOut));
  }
  return answers;
}

/** The report, written into the log before it is sent. */
export async function makePlainReport(
  host: ReportHost,
  ledger: Ledger,
  { version, url }: LdpTasks,
  answer: number,
  now: number,
): Promise<Upload> {
  const week = weekOf(now);
  const report = { stream: experimentStream, answer, taskVersion: version, week, nonce: randomBytes(nonceBytes) };
  const body = await host.ldpReport(report);
  ledger.log.push({
    ...{ week, stream: "experiment", answer: plainAnswers[answer] ?? "" },
    ...{ epsilon: 0, isPlain: true, taskVersion: version },
  });
  return { body, url: `${url}ldp`, type: "" };
}
