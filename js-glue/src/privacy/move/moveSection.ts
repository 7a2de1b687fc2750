// SPDX-License-Identifier: MIT
// The panel's part for carrying a profile to another device; it loads when a shopper asks for it.
import { make } from "../make";
import type { Waiting } from "../moveStart";
import type { PanelScene } from "../panelSections";
import { drawCode } from "./drawCode";
import { type Carried, carryIn, carryOut } from "./moveBox";
import { spaced } from "./moveCode";

const button = (label: string, press: () => void): HTMLButtonElement =>
  make("button", { type: "button", part: "button", click: press }, label);

function saveFile({ file }: Carried): void {
  const address = URL.createObjectURL(new Blob([file], { type: "application/octet-stream" }));
  make("a", { href: address, download: "nearshelf-profile.box" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Code, picture and the other ways out, in `place`. */
export async function showCode({ core, text }: PanelScene, place: HTMLElement, say: (sentence: string) => void): Promise<void> {
  const carried = await carryOut(core);
  if (!carried) return say(text("moveFailed"));
  const code = spaced(carried.code);
  const ways = make(
    "p",
    { part: "actions" },
    button(text("moveFile"), () => saveFile(carried)),
  );
  if (core.report) {
    const leave = (): void =>
      void carried.leaveInMailbox().then(
        () => say(text("moveMailboxDone")),
        () => say(text("moveFailed")),
      );
    ways.append(button(text("moveMailbox"), leave));
  }
  place.replaceChildren(
    make("p", { part: "codeText" }, text("moveCode", { code })),
    make("p", {}, text(carried.whole ? "moveScan" : "moveScanPart")),
    drawCode(carried.address, text("movePicture")),
    ways,
  );
  say(text("moveCode", { code }));
}

/** The form that takes a code; the waiting box, if any, has come with the page's address. */
export function askForCode(
  { core, text, act }: PanelScene,
  place: HTMLElement,
  waiting: Waiting,
  say: (sentence: string) => void,
): void {
  const code = make("input", { id: "move-code", part: "input", autocomplete: "off", spellcheck: "false", maxlength: 40 });
  const file = make("input", { id: "move-file", part: "input", type: "file" });
  const form = make("form", {}, make("p", {}, make("label", { for: "move-code" }, text("moveType")), " ", code));
  if (!waiting.box) form.append(make("p", {}, make("label", { for: "move-file" }, text("moveChoose")), " ", file));
  form.append(make("button", { type: "submit", part: "button" }, text("moveOpen")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const chosen = file.files?.[0];
    const given = waiting.box ?? (chosen ? new Uint8Array(await chosen.arrayBuffer()) : null);
    const outcome = await carryIn(core, code.value, given).catch(() => "Failed");
    if (outcome === "Done") {
      waiting.box = null;
      await act(() => undefined, text("moveDone"));
    } else say(text(`move${outcome}`));
  });
  place.replaceChildren(form);
  code.focus();
}
