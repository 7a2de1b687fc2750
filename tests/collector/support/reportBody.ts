// SPDX-License-Identifier: MIT
// Mode ldp's 256 bytes, written by hand from docs/format/report.md: a second opinion on the C++ decoder.
import { randomBytes } from "node:crypto";

export const secondsPerWeek = 604_800;
export const thisWeek = () => Math.floor(Date.now() / 1000 / secondsPerWeek);

export interface ReportFields {
  format?: number;
  stream?: number;
  value?: number;
  version?: number;
  week?: number;
  nonce?: Uint8Array;
}

export function reportBody({
  format = 1,
  stream = 0,
  value = 0,
  version = 1,
  week = thisWeek(),
  nonce = randomBytes(16),
}: ReportFields = {}) {
  const body = new Uint8Array(256);
  const view = new DataView(body.buffer);
  body.set([format, stream, value]);
  view.setUint32(4, version, true);
  view.setUint32(8, week, true);
  body.set(nonce, 12);
  return body;
}
