// SPDX-License-Identifier: MIT
// Tells the store's other tabs what was answered or erased in this one.
import type { Consent } from "../sdk/api";

export interface TabMessage {
  /** Forget everything now. */
  erase: boolean;
  sources: Record<string, Consent>;
  paused: boolean;
}

export interface Tabs {
  tell(message: TabMessage): void;
}

export function joinTabs(hear: (message: TabMessage) => void): Tabs {
  try {
    const channel = new BroadcastChannel("nearshelf");
    channel.onmessage = (event) => hear(event.data as TabMessage);
    return { tell: (message) => channel.postMessage(message) };
  } catch {
    return { tell: () => undefined };
  }
}
