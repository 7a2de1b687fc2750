// SPDX-License-Identifier: MIT
// The ES module for bundlers: the same page part, started by a call instead of a tag.
import type { Nearshelf, StartOptions } from "./api";
import { startPage } from "./startPage";

export type * from "./api";

let started: Nearshelf | undefined;

/** Starts once per page; later calls answer the same object. */
export function start(options: StartOptions): Nearshelf {
  started ??= startPage({ ...options, base: options.base ?? new URL("./", import.meta.url).href }, []);
  return started;
}
