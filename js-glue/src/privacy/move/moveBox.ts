// SPDX-License-Identifier: MIT
// Carrying a profile: out of this device as a sealed box, into it from one.
import { nowSeconds } from "../../sdk/clock";
import type { PageCore } from "../../sdk/pageCore";
import { toBase64Url } from "../base64Url";
import { putBox, takeBox } from "./mailbox";
import { mergeProfiles, strongestOf } from "./mergeProfiles";
import { newCode, readCode } from "./moveCode";
import { decodeProfile, encodeProfile } from "./savedProfile";
import { boxParams, keysOf, open, seal } from "./sealedBox";

export interface Carried {
  code: string;
  /** What the QR code says: this page's address with the box in its fragment, which no server sees. */
  address: string;
  /** Whether all of the profile found room in the QR code. */
  whole: boolean;
  /** The whole profile, sealed under the same code. */
  file: Uint8Array<ArrayBuffer>;
  leaveInMailbox(): Promise<void>;
}

const fragment = "#nearshelf=";

/** null: there is no profile to carry. */
export async function carryOut(core: PageCore): Promise<Carried | null> {
  const bytes = await (await core.listener?.tools?.())?.saved();
  if (!bytes || bytes.length === 0) return null;
  const code = newCode();
  const keys = await keysOf(code, location.origin);
  const file = await seal(bytes, keys, nowSeconds(), [boxParams.fullLength]);
  if (!file) return null;
  const profile = decodeProfile(bytes);
  let most = profile.interests.length + profile.viewed.length + profile.bought.length + profile.declined.length;
  let small = await seal(bytes, keys, nowSeconds(), boxParams.codeLengths);
  const whole = small !== null;
  for (; !small; most = Math.floor(most * 0.9))
    small = await seal(encodeProfile(strongestOf(profile, most)), keys, nowSeconds(), boxParams.codeLengths);
  return {
    code,
    address: location.href.replace(/#.*/, "") + fragment + toBase64Url(small),
    whole,
    file,
    leaveInMailbox: () => putBox(core.report, keys.address, file),
  };
}

export type Outcome = "Done" | "NoCode" | "Nothing" | "WrongCode" | "Expired" | "Unreadable" | "SwitchOn" | "Failed";

const refusals = { unreadable: "Unreadable", wrongCode: "WrongCode", expired: "Expired" } as const;

/** `box`: from the page's address or a file; null: from the store's mailbox. */
export async function carryIn(core: PageCore, typed: string, box: Uint8Array<ArrayBuffer> | null): Promise<Outcome> {
  const code = readCode(typed);
  if (!code) return "NoCode";
  if (core.gate().mode() === "idle" || !core.listener?.tools) return "SwitchOn";
  const keys = await keysOf(code, location.origin);
  const found = box ?? (core.report ? await takeBox(core.report, keys.address) : null);
  if (!found) return "Nothing";
  const opened = await open(found, keys, nowSeconds());
  if ("refused" in opened) return refusals[opened.refused];
  const tools = await core.listener.tools();
  try {
    await tools.receive(opened.profile, (mine, theirs) =>
      mine.length === 0 ? theirs : encodeProfile(mergeProfiles(decodeProfile(mine), decodeProfile(theirs))),
    );
  } catch {
    return "Unreadable";
  }
  return "Done";
}
