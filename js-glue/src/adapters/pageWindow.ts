// SPDX-License-Identifier: MIT
// What scripts of the store leave on `window`. It may be anything: every access is checked where it is used.

export type Loose = { [name: string]: unknown };

export const pageWindow = window as unknown as Loose;

/** A property of something that may be nothing. */
export const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((part, name) => (typeof part === "object" && part !== null ? (part as Loose)[name] : undefined), value);

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

type Listen = (event: string, heard: (...details: unknown[]) => void) => void;

/** Events that a theme sends through jQuery alone, where it has one. */
export function onJQuery(target: EventTarget, names: string, heard: (event: unknown, ...details: unknown[]) => void): void {
  const jQuery = pageWindow.jQuery as ((target: EventTarget) => { on: Listen }) | undefined;
  if (typeof jQuery !== "function") return;
  try {
    jQuery(target).on(names, (...details) => {
      try {
        heard(details[0], ...details.slice(1));
      } catch {
        // The store's own handlers come after ours.
      }
    });
  } catch {
    // A jQuery that is none.
  }
}

/** The store's answer as JSON; null for anything else. Same origin: the cart is the shopper's own, so her cookies go along. */
export async function askStore(address: string): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  return response.ok ? ((await response.json()) as unknown) : null;
}
