// SPDX-License-Identifier: MIT
// The private reports' module as built.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadReportModule, type ReportModule } from "../../../js-glue/src/privacy/reportModule";
import type { DoorModule } from "../../../js-glue/src/sdk/wasmMemory";

const storefront = process.env.NEARSHELF_STOREFRONT ?? fileURLToPath(new URL("../../../dist/storefront/", import.meta.url));

export const reportModule = (): Promise<ReportModule> => loadReportModule(readFileSync(`${storefront}/report.wasm`));

/** The same below its flat calls. */
export async function reportDoor(): Promise<DoorModule> {
  const { instance } = await WebAssembly.instantiate(readFileSync(`${storefront}/report.wasm`), {});
  return instance.exports as unknown as DoorModule;
}

/** A byte string that counts upwards from `first`. */
export const counting = (size: number, first = 0): Uint8Array => Uint8Array.from({ length: size }, (_, i) => first + i);

export const hex = (bytes: ArrayLike<number>): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
