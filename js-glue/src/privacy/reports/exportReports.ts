// SPDX-License-Identifier: MIT
import type { ReportsExport } from "../../sdk/api";
import type { ProfileStore } from "../../sdk/profileStore";
import { ledgerParams } from "./ledger";
import { readLedger } from "./ledgerStore";

/** Everything the ledger holds, for the shopper; undefined where there is none. Ask only while storing is granted. */
export async function exportReports(store: ProfileStore): Promise<ReportsExport | undefined> {
  const { ledger } = await readLedger(store);
  if (!ledger) return undefined;
  const { log, spent, ...rest } = ledger;
  return { log, spentEpsilon: spent, lifetimeEpsilon: ledgerParams.lifetimeEpsilon, ledger: rest };
}
