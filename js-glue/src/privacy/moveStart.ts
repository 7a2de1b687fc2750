// SPDX-License-Identifier: MIT
// The panel's two buttons for carrying a profile; what is behind them loads when one is pressed.
import { fromBase64Url } from "./base64Url";
import { make } from "./make";
import type * as MoveSection from "./move/moveSection";
import { type PanelScene, section } from "./panelSections";

const fragment = /^#nearshelf=([\w-]+)$/;

/** A box that came with the page's address, which is cleaned at once: history and its copies need not keep it. */
export function arrivedBox(): Uint8Array<ArrayBuffer> | null {
  const [, text] = location.hash.match(fragment) ?? [];
  if (!text) return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    return fromBase64Url(text);
  } catch {
    return null;
  }
}

/** A box that waits for its code; the panel is drawn anew in between. */
export interface Waiting {
  box: Uint8Array<ArrayBuffer> | null;
}

/** `hasProfile`: there is something to carry away. */
export function moveSection(
  scene: PanelScene,
  hasProfile: boolean,
  waiting: Waiting,
  say: (sentence: string) => void,
): HTMLElement {
  const { core, text } = scene;
  const place = make("div", { part: "move" });
  const load = (then: (part: typeof MoveSection) => void): void =>
    void import(`${core.base}nearshelf-move.js`).then(then).catch(() => say(text("moveFailed")));
  const press = (label: string, then: (part: typeof MoveSection) => void): HTMLButtonElement =>
    make("button", { type: "button", part: "button", click: () => load(then) }, text(label));
  const actions = make("p", { part: "actions" });
  if (hasProfile) actions.append(press("moveOut", (part) => void part.showCode(scene, place, say)));
  actions.append(press("moveIn", (part) => part.askForCode(scene, place, { box: null }, say)));
  if (waiting.box) load((part) => part.askForCode(scene, place, waiting, say));
  return section(text("move"), "move", ...(waiting.box ? [text("moveWaiting")] : []), actions, place);
}
