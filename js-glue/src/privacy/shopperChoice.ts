// SPDX-License-Identifier: MIT
// The shopper's own answers from <nearshelf-privacy>. Written only after she has used a switch there, so that a refusal is remembered
// where no consent manager remembers it; holds nothing else.
import type { Consent } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";

export interface ShopperChoice {
  consent?: Consent;
  paused?: boolean;
}

const key = "nearshelf.choice";

export function readChoice(): ShopperChoice {
  try {
    return plainRecord(JSON.parse(localStorage.getItem(key) ?? "null") as ShopperChoice | null);
  } catch {
    return plainRecord<ShopperChoice>({});
  }
}

export function writeChoice(choice: ShopperChoice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice));
  } catch {
    // Storage is forbidden here: the answer holds for this page.
  }
}
