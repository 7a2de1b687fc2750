// SPDX-License-Identifier: MIT
// What the scalar module imports: nothing of use to a page.

/** Memory is looked up anew at every call. */
export function emscripten_notify_memory_growth() {}

export function proc_exit(code) {
  throw new Error(`the engine stopped with code ${code}`);
}
