// SPDX-License-Identifier: MIT
// What the part hands to the elements, to the panel and to a debug panel.
import type { Decision, SlotRequest } from "../sdk/api";
import type { ModuleCall } from "../sdk/plainModule";

export interface Decisions {
  decide(slot: SlotRequest): Promise<Decision | null>;
  /** A question to the module, once it is there and knows what was kept. */
  ask(...given: Parameters<ModuleCall>): Promise<Uint8Array>;
  /** A call that changes what is known. */
  change(...given: Parameters<ModuleCall>): Promise<Uint8Array>;
  /** The last decision of each slot of this page. */
  made(): MadeDecision[];
}

export interface MadeDecision {
  slot: SlotRequest;
  decision: Decision;
  /** Number of `Verdict` for each option: why it may be shown or not. */
  verdicts: number[];
}
