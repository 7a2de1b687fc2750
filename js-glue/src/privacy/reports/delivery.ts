// SPDX-License-Identifier: MIT
// One charged report on its way. A try that fails is repeated with the same bytes, so that nobody can tell more from two tries than from
// one; from memory alone, so that nothing outlives a withdrawal or the page.
import { dapTag } from "../../generated/numbers";
import { sendBytes } from "../send";
import type { Upload } from "./ldpReport";
import { weekOf } from "./ledger";

export const deliveryParams = {
  /** Tries of one report, the first included. [chosen: with the pauses below, a collector may be away for a quarter of an hour] */
  tries: 5,
  /** Before its n-th repetition a report waits a random part of 2^n times this, seconds. */
  pauseSeconds: 30,
};

export interface Delivery {
  upload: Upload;
  /** Of the profile that made it. */
  lineage: number;
  week: number;
  failures: number;
  /** Seconds since 1970 before which it is not tried again. */
  notBefore: number;
  /** An aggregator has taken new keys since ours were cached: asked for once. */
  hasNewKeys: boolean;
}

/** Of each draft's ReportError, those that new keys may cure: unknown key; in dap-18 outdated configuration, too. */
const curedByKeys: Record<string, readonly number[]> = { "dap-18": [4, 11], "dap-19": [4] };
export const needsNewKeys = (code: number | undefined, tag = dapTag): boolean =>
  code !== undefined && (curedByKeys[tag]?.includes(code) ?? false);
const reportIdBytes = 16;

export const newDelivery = (upload: Upload, lineage: number, now: number): Delivery => ({
  upload,
  lineage,
  week: weekOf(now),
  failures: 0,
  notBefore: now,
  hasNewKeys: false,
});

/** Whether another try makes sense: a report of last week would count for no shopper's week. */
export const isAlive = ({ failures, week }: Delivery, now: number): boolean =>
  failures < deliveryParams.tries && week === weekOf(now);

async function attempt({ upload, hasNewKeys }: Delivery, signal: AbortSignal): Promise<"taken" | "failed" | "keys"> {
  const response = await sendBytes(upload.url, upload.body as Uint8Array<ArrayBuffer>, signal, upload.type);
  if (response.status >= 500 || response.status === 429 || response.status === 408) return "failed";
  const code = upload.resealed && response.ok ? new Uint8Array(await response.arrayBuffer())[reportIdBytes] : undefined;
  return needsNewKeys(code) && !hasNewKeys ? "keys" : "taken";
}

/** One try. true: nothing is left to do, whether it was counted or refused for good. Rejects when it was withdrawn. */
export async function deliver(
  delivery: Delivery,
  now: number,
  chance: (limit: number) => number,
  signal: AbortSignal,
): Promise<boolean> {
  let outcome = await attempt(delivery, signal).catch(() => "failed");
  if (outcome === "keys" && delivery.upload.resealed) {
    delivery.hasNewKeys = true;
    // The same contribution under the same report id: an aggregator that kept the first still counts one.
    delivery.upload = { ...delivery.upload, body: await delivery.upload.resealed() };
    outcome = await attempt(delivery, signal).catch(() => "failed");
  }
  signal.throwIfAborted();
  if (outcome !== "failed") return true;
  delivery.failures++;
  delivery.notBefore = now + chance(deliveryParams.pauseSeconds * 2 ** delivery.failures);
  return false;
}
