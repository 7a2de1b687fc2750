// SPDX-License-Identifier: MIT
// The task file (docs/format/tasks.md): what a store asks of every browser alike. What asks more than the ceilings compiled in here is
// refused whole, and so is a file other than the one the page's tag pins.
import { fetchFile } from "../../sdk/packDownload";
import { plainRecord } from "../../sdk/plainRecord";

/** In the order of their numbers on the wire. */
export const streamNames = ["intent", "category", "priceBand"] as const;

export interface AskedStream {
  name: string;
  k: number;
  epsilon: number;
  /** k names; the first is "none". */
  values: string[];
}

export interface LdpTasks {
  mode: "ldp";
  version: number;
  /** Folder that takes the reports, with a slash at its end. */
  url: string;
  streams: AskedStream[];
}

/** More would let a repeated answer serve as an identifier: 5 bits a stream at 32. */
export const maxChoices = 32;
export const maxEpsilon = 4;

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

/** Throws what is wrong with the file. */
export function readTasks(text: string, address: string): LdpTasks {
  const file = plainRecord(JSON.parse(text) as Record<string, unknown> & { streams: AskedStream[] });
  if (file.format !== 1 || !isWhole(file.version, 1, 2 ** 32 - 1)) throw new Error("report tasks: not of format 1");
  if (file.mode !== "ldp") throw new Error(`report tasks: mode "${file.mode}" is not known here`);
  if (!Array.isArray(file.streams) || file.streams.length !== streamNames.length)
    throw new Error("report tasks: not three streams");
  return {
    mode: "ldp",
    version: file.version,
    url: new URL(typeof file.url === "string" ? file.url : "./", address).href.replace(/\/?$/, "/"),
    streams: streamNames.map((name, at) => readStream(file.streams[at] as AskedStream, name)),
  };
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}

/** `asked`: the tag's `data-report`, address and "sha256-…". */
export async function fetchTasks(asked: string): Promise<LdpTasks> {
  const [path, pin] = asked.split(" ");
  const address = new URL(path ?? "", location.href).href;
  const bytes = await (await fetchFile(address)).arrayBuffer();
  if (`sha256-${await sha256(bytes)}` !== pin) throw new Error("report tasks: not the file that the page's tag pins");
  return readTasks(new TextDecoder().decode(bytes), address);
}
