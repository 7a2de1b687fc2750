// SPDX-License-Identifier: MIT
// Loads where the tag names consent managers; until one has answered, the gate on the page stays closed without it.
import type { PageCore } from "../sdk/pageCore";
import { plainRecord } from "../sdk/plainRecord";
import { watchGoogle } from "./sources/googleConsentMode";
import { watchShopify } from "./sources/shopify";
import type { Source } from "./sources/source";
import { watchTcf } from "./sources/tcf";
import { watchWordPress } from "./sources/wordpress";

const sources: Record<string, Source> = plainRecord({
  tcf: watchTcf,
  google: watchGoogle,
  shopify: watchShopify,
  wordpress: watchWordPress,
});

/** A name of none of them stays unanswered: everything remains closed. */
export function listen(core: PageCore, managers: readonly string[]): void {
  for (const name of managers)
    sources[name]?.({
      tell: (answers) => core.gate().sourceAnswers(name, answers),
      region: core.region,
      sharesWithMerchant: core.reportWith === "merchant",
    });
}
