// SPDX-License-Identifier: MIT
// The task file (docs/format/tasks.md): what a store asks of every browser alike. What asks more than the ceilings compiled in here is
// refused whole, and so is a file other than the one the page's tag pins.
import { fetchFile } from "../../sdk/packDownload";
import { plainRecord } from "../../sdk/plainRecord";
import { fromBase64Url } from "../base64Url";

/** In the order of their numbers on the wire. */
export const streamNames = ["intent", "category", "priceBand"] as const;

export interface AskedStream {
  name: string;
  k: number;
  epsilon: number;
  /** k names; the first is "none". */
  values: string[];
}

/** Of which a profile's arm is drawn. */
export interface Experiment {
  id: string;
  /** How many of a hundred profiles see the store's own order; 0: no experiment. */
  heldOutPercent: number;
  /** Told plainly, in mode `ldp`. */
  isPlain?: boolean;
}

export interface LdpTasks {
  mode: "ldp";
  version: number;
  /** Folder that takes the reports, with a slash at its end. */
  url: string;
  streams: AskedStream[];
  /** Whether the shelves are of use: told plainly. */
  experiment?: Experiment;
}

/** One question of mode `split`. */
/** Its id: 32 bytes as base64url, its address at the leader. */
export interface SplitTask extends Experiment {
  name: string;
  /** The encoded TaskConfiguration, byte by byte as both aggregators have it. */
  config: Uint8Array<ArrayBuffer>;
  /** What each counter stands for. */
  values: string[];
  /** Of the configuration, so that nothing else can lead the report astray; each with a slash at its end. */
  leader: string;
  second: string;
}

export interface SplitTasks {
  mode: "split";
  version: number;
  url: string;
  tasks: SplitTask[];
}

export type Tasks = LdpTasks | SplitTasks;

/** More would let a repeated answer serve as an identifier: 5 bits a stream at 32. */
export const maxChoices = 32;
export const maxEpsilon = 4;
/** Of an experiment, so that no task file takes the shelves away from most. */
const maxHeldOutPercent = 50;

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function readStream(given: AskedStream, name: string): AskedStream {
  const { name: named, k, epsilon, values } = plainRecord(given);
  const fits =
    named === name &&
    isWhole(k, 2, maxChoices) &&
    isWhole(epsilon, 1, maxEpsilon) &&
    Array.isArray(values) &&
    values.length === k &&
    values[0] === "none" &&
    values.every((value) => typeof value === "string");
  if (!fits) throw new Error(`report tasks: stream "${name}" asks for what no browser answers`);
  return { name, k, epsilon, values };
}

/** The two addresses of an encoded TaskConfiguration (docs/format/report.md), behind its task_info. */
function aggregatorsOf(config: Uint8Array<ArrayBuffer>): string[] {
  const view = new DataView(config.buffer);
  let at = 1 + view.getUint8(0);
  return [0, 1].map(() => {
    const size = view.getUint16(at);
    const url = new URL(new TextDecoder().decode(config.subarray(at + 2, at + 2 + size)));
    at += 2 + size;
    return url.href.replace(/\/?$/, "/");
  });
}

/** Shape, batch and limits are the module's to refuse: it decodes the same bytes that it is bound to. */
function readSplitTask(given: Record<"name" | "id" | "config" | "values" | "heldOutPercent", unknown>): SplitTask {
  const { name, id, config, values, heldOutPercent = 0 } = plainRecord(given);
  if (typeof name !== "string" || typeof id !== "string" || typeof config !== "string" || !Array.isArray(values))
    throw new Error("report tasks: a task without name, id, config or values");
  if (!isWhole(heldOutPercent, 0, maxHeldOutPercent)) throw new Error(`report tasks: experiment "${name}" holds out too many`);
  const bytes = fromBase64Url(config);
  const [leader = "", second = ""] = aggregatorsOf(bytes);
  return { name, id, config: bytes, values: values.map(String), leader, second, heldOutPercent };
}

function readExperiment(given: { name: unknown; heldOutPercent: unknown } | undefined): { experiment?: Experiment } {
  if (given === undefined) return {};
  const { name, heldOutPercent } = plainRecord(given);
  if (typeof name !== "string" || !isWhole(heldOutPercent, 1, maxHeldOutPercent))
    throw new Error(`report tasks: experiment "${name}" holds out too many, or nobody`);
  // Another share is another draw.
  return { experiment: { id: `${name} ${heldOutPercent}`, heldOutPercent, isPlain: true } };
}

/** Throws what is wrong with the file. */
export function readTasks(text: string, address: string): Tasks {
  const file = plainRecord(
    JSON.parse(text) as Record<string, unknown> & {
      streams: AskedStream[];
      experiment?: { name: unknown; heldOutPercent: unknown };
    },
  );
  if (file.format !== 1 || !isWhole(file.version, 1, 2 ** 32 - 1)) throw new Error("report tasks: not of format 1");
  const url = new URL(typeof file.url === "string" ? file.url : "./", address).href.replace(/\/?$/, "/");
  if (file.mode === "split") {
    if (!Array.isArray(file.tasks)) throw new Error("report tasks: no tasks");
    return { mode: "split", version: file.version, url, tasks: file.tasks.map(readSplitTask) };
  }
  if (file.mode !== "ldp") throw new Error(`report tasks: mode "${file.mode}" is not known here`);
  if (!Array.isArray(file.streams) || file.streams.length !== streamNames.length)
    throw new Error("report tasks: not three streams");
  return {
    mode: "ldp",
    version: file.version,
    url,
    streams: streamNames.map((name, at) => readStream(file.streams[at] as AskedStream, name)),
    ...readExperiment(file.experiment),
  };
}

/** What arms are drawn of. */
export const experimentsOf = (asked: Tasks): readonly Experiment[] =>
  asked.mode === "split" ? asked.tasks : asked.experiment ? [asked.experiment] : [];

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}

/** `asked`: the tag's `data-report`, address and "sha256-…". */
export async function fetchTasks(asked: string): Promise<Tasks> {
  const [path, pin] = asked.split(" ");
  const address = new URL(path ?? "", location.href).href;
  const bytes = await (await fetchFile(address)).arrayBuffer();
  if (`sha256-${await sha256(bytes)}` !== pin) throw new Error("report tasks: not the file that the page's tag pins");
  return readTasks(new TextDecoder().decode(bytes), address);
}
