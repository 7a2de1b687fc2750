// SPDX-License-Identifier: MIT
// The private reports' WebAssembly module (docs/format/report.md) as flat calls. Where to use it:
// - in a Worker, through reportHost.ts (`openReportHost(base)`), which has the same calls as promises;
// - in tests, directly: `loadReportModule(bytes)`.
// Every call takes the random bytes it needs (cryptographic, fresh for each call); none keeps state; each throws an Error with the
// number of errors.def where the request is refused. The caller keeps the ledger: charge, store, then send.
import { ReportOperation } from "../generated/numbers";
import { ByteReader } from "../sdk/byteReader";
import { callDoor, type DoorModule } from "../sdk/wasmMemory";
import { BytesOut } from "./bytesOut";
import { type AggregatorKeys, type SplitParts, sealUpload } from "./splitUpload";

/** Random bytes that a draw takes. */
export const ldpRandomBytes = 40;
export const nonceBytes = 16;
export const ldpReportBytes = 256;

/** Numbers of `LdpReport.stream`. */
export const ldpStreams = ["intent", "topCategory", "priceBand"] as const;

/** What a stream last answered: kept in the ledger between reports. */
export interface SeasonAnswer {
  answer: number;
  season: number;
  taskVersion: number;
}

export interface LdpQuestion {
  /** k, 2 … 32, and ε, 1 … 4, of the task file. */
  choices: number;
  epsilon: number;
  /** The truth: 0 … k − 1. */
  value: number;
  season: number;
  taskVersion: number;
  /** Whether the season's and the lifetime's caps allow one more draw. */
  mayCharge: boolean;
  /** null: this stream never answered. */
  held: SeasonAnswer | null;
  /** `ldpRandomBytes` of them. */
  random: Uint8Array;
}

/** By rule S: the held answer again, or a fresh draw, which is then `charged`. */
export interface LdpStep extends SeasonAnswer {
  charged: boolean;
}

export interface LdpReport {
  stream: number;
  answer: number;
  taskVersion: number;
  week: number;
  /** `nonceBytes` random ones. */
  nonce: Uint8Array;
}

export interface SplitQuestion {
  /** 32 bytes. */
  taskId: Uint8Array;
  /** The encoded TaskConfiguration of the task file: what is counted follows from it, and a task beyond the limits is refused. */
  task: Uint8Array;
  week: number;
  /** `nonceBytes` random ones. */
  reportId: Uint8Array;
  /** `splitRandomBytes` of them; the first half for count and sum. */
  random: Uint8Array;
  /** histogram: the bucket; multihot: the counters set, ascending; sumVec: every value; count and sum: the value. */
  values: readonly number[];
  keys: AggregatorKeys;
}
export const splitRandomBytes = 128;

const headBytes = 4;

/** One call; answers what follows the response's head. */
function carryOut(door: DoorModule, operation: ReportOperation, request: Uint8Array): Uint8Array {
  const response = callDoor(door, operation, request);
  if (response[0] !== 0) throw new Error(`private report: error ${response[0]}`);
  return response.subarray(headBytes);
}

export const reportCalls = {
  /** Rule S: what this stream answers now. Write the step into the ledger before sending anything. */
  ldpAnswer(door: DoorModule, question: LdpQuestion): LdpStep {
    const { held } = question;
    const request = new BytesOut();
    request.u8(question.choices).u8(question.epsilon).u8(question.value).u8(+question.mayCharge);
    request.u32(question.season).u32(question.taskVersion);
    request.u8(+(held !== null)).u8(held?.answer ?? 0);
    request.u32(held?.season ?? 0).u32(held?.taskVersion ?? 0);
    const step = new ByteReader(carryOut(door, ReportOperation.ldpAnswer, request.bytes(question.random).take()));
    return { charged: step.u8() === 1, answer: step.u8(), season: step.u32(), taskVersion: step.u32() };
  },

  /** The body to POST: always `ldpReportBytes` long. */
  ldpReport(door: DoorModule, report: LdpReport): Uint8Array {
    const request = new BytesOut().u8(report.stream).u8(report.answer).u32(report.taskVersion).u32(report.week);
    return carryOut(door, ReportOperation.ldpReport, request.bytes(report.nonce).take());
  },

  /** Shares of a measurement, not yet sealed. */
  splitParts(door: DoorModule, question: Omit<SplitQuestion, "keys">): SplitParts {
    const request = new BytesOut().bytes(question.taskId).u32(question.task.length).bytes(question.task).u32(question.week);
    request.bytes(question.reportId).u32(question.random.length).bytes(question.random);
    for (const value of question.values) request.u32(value);
    const response = carryOut(door, ReportOperation.splitReport, request.take());
    const sizes = new DataView(response.buffer, response.byteOffset);
    let at = 0;
    const next = (): Uint8Array => {
      const start = at + 4;
      at = start + sizes.getUint32(at, true);
      return response.subarray(start, at);
    };
    return { head: next(), aad: next(), leader: next(), second: next() };
  },

  /** The body to POST to the leader: sharded, and sealed to both aggregators. */
  splitUpload(door: DoorModule, question: SplitQuestion): Promise<Uint8Array> {
    return sealUpload(reportCalls.splitParts(door, question), question.keys);
  },
};

/** The same calls, bound to a module, answering at once (`ReportModule`) or later (`ReportHost`). */
type Bound<Call> = Call extends (door: DoorModule, question: infer Question) => infer Answer
  ? (question: Question) => Answer
  : never;
type Later<Call> = Call extends (door: DoorModule, question: infer Question) => infer Answer
  ? (question: Question) => Promise<Awaited<Answer>>
  : never;
export type ReportModule = { [Name in keyof typeof reportCalls]: Bound<(typeof reportCalls)[Name]> };
export type ReportHost = { [Name in keyof typeof reportCalls]: Later<(typeof reportCalls)[Name]> };

/** Instantiates the bytes of report.wasm; throws where WebAssembly is missing or forbidden, and then no report is made. */
export async function loadReportModule(wasm: BufferSource): Promise<ReportModule> {
  const { instance } = await WebAssembly.instantiate(wasm, {});
  const door = instance.exports as unknown as DoorModule;
  return {
    ldpAnswer: (question) => reportCalls.ldpAnswer(door, question),
    ldpReport: (report) => reportCalls.ldpReport(door, report),
    splitParts: (question) => reportCalls.splitParts(door, question),
    splitUpload: (question) => reportCalls.splitUpload(door, question),
  };
}
