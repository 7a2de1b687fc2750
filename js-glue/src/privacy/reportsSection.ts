// SPDX-License-Identifier: MIT
// The report log, in words: everything that ever left this device.
import type { ReportsExport } from "../sdk/api";
import { make } from "./make";
import { type PanelScene, section } from "./panelSections";

const millisPerWeek = 604_800_000;

export function reportsSection({ text, core }: PanelScene, reports: ReportsExport | undefined): HTMLElement {
  const lines = reports?.log ?? [];
  // Some laws want it said that the signal was heeded.
  const { globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  const signal = globalPrivacyControl ? [make("p", { part: "gpc" }, text("gpc"))] : [];
  if (!reports || lines.length === 0) return section(text("reports"), "reports", ...signal, text("reportsNone"));
  const dateOf = new Intl.DateTimeFormat(core.locale, { dateStyle: "medium", timeZone: "UTC" });
  const rows = [...lines].reverse().map(({ week, stream, answer }) => {
    const words = { week: dateOf.format(week * millisPerWeek), stream: text(`stream_${stream}`).replace("stream_", ""), answer };
    return make("li", { part: "row" }, text(answer ? "reportLine" : "reportSealed", words));
  });
  const budget = { spent: String(reports.spentEpsilon), limit: String(reports.lifetimeEpsilon) };
  return section(
    text("reports"),
    "reports",
    ...signal,
    make("p", {}, text("reportsNote", budget)),
    make("ul", { part: "list" }, ...rows),
  );
}
