// SPDX-License-Identifier: MIT
// When a report is made, and that it is sent: at most one a week, of the same size whatever it says; what is sent was charged to the ledger before.
import type { ProfileExport } from "../../sdk/api";
import { nowSeconds } from "../../sdk/clock";
import type { PageCore } from "../../sdk/pageCore";
import { randomBelow, randomBytes } from "../../sdk/random";
import { openReportHost } from "../reportHost";
import { ldpRandomBytes, nonceBytes } from "../reportModule";
import { sendBytes } from "../send";
import { charge, mayCharge, newLedger, seasonOf, streamDue, weekOf } from "./ledger";
import { readLedger, withLedgerLock, writeLedger } from "./ledgerStore";
import { fetchTasks, type LdpTasks } from "./tasks";
import { truthsOf } from "./truths";

export interface Reporter {
  /** Consent or pause has changed: ends a report that is on its way where it is no longer allowed, and looks again where it is. */
  changed(): void;
}

/** A look at the ledger comes at a random moment of presence, so that a report does not mark the opening of a page. */
const firstLookMillis = 60_000;
const nextLookMillis = 60_000;

export function startReporter(core: PageCore, profile: () => Promise<ProfileExport | null>): Reporter {
  let tasks: Promise<LdpTasks> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = new AbortController();

  const allowed = (): boolean =>
    core.gate().mode() === "stored" && core.gate().consent().report === "granted" && !core.gate().paused();

  /** The body of the report that is due now, charged already; null: silence. */
  const prepare = async ({ signal }: AbortController): Promise<{ body: Uint8Array; url: string } | null> => {
    const { ledger: kept, lineage } = await readLedger(core.store);
    const now = nowSeconds();
    const ledger = kept ?? newLedger(now, randomBelow);
    const stream = streamDue(ledger, now, randomBelow);
    if (stream < 0) {
      if (!signal.aborted) await writeLedger(core.store, ledger, lineage);
      return null;
    }
    tasks ??= fetchTasks(core.report);
    const asked = await tasks;
    const { k: choices, epsilon } = asked.streams[stream] as LdpTasks["streams"][number];
    const known = await profile();
    const host = openReportHost(core.base);
    try {
      const step = await host.ldpAnswer({
        choices,
        epsilon,
        value: known ? (truthsOf(known, asked)[stream] ?? 0) : 0,
        season: seasonOf(weekOf(now), ledger.shift),
        taskVersion: asked.version,
        mayCharge: mayCharge(ledger, stream, now, epsilon),
        held: ledger.held[stream] ?? null,
        random: randomBytes(ldpRandomBytes),
      });
      const { answer, taskVersion } = step;
      const body = await host.ldpReport({ stream, answer, taskVersion, week: weekOf(now), nonce: randomBytes(nonceBytes) });
      if (signal.aborted) return null;
      charge(ledger, stream, step, asked, now);
      return (await writeLedger(core.store, ledger, lineage)) ? { body, url: `${asked.url}ldp` } : null;
    } finally {
      host.close();
    }
  };

  const report = async (): Promise<void> => {
    const controller = sending;
    const due = await withLedgerLock(() => prepare(controller));
    if (!due || controller.signal.aborted || !allowed()) return;
    await sendBytes(due.url, due.body as Uint8Array<ArrayBuffer>, controller.signal);
  };

  const look = async (): Promise<void> => {
    if (document.visibilityState === "visible" && allowed()) await report().catch(() => undefined);
    plan(nextLookMillis);
  };

  const plan = (millis: number): void => {
    clearTimeout(timer);
    timer = allowed() ? setTimeout(look, randomBelow(millis)) : undefined;
  };

  plan(firstLookMillis);
  return {
    changed() {
      if (allowed()) {
        if (!timer) plan(firstLookMillis);
        return;
      }
      sending.abort();
      sending = new AbortController();
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
