// SPDX-License-Identifier: MIT
// The report log, in words: every report that left this device, as it was sent.
import type { ReportsExport, SentReport } from "../sdk/api";
import { askedDetails, questionName } from "./askedDetails";
import { make } from "./make";
import { type PanelScene, section } from "./panelSections";

const millisPerWeek = 604_800_000;

const keyOf = ({ answer, epsilon, isPlain }: SentReport): string =>
  isPlain ? "reportPlain" : !answer ? "reportSealed" : epsilon > 0 ? "reportLine" : "reportRepeated";

function logOf({ text, core }: PanelScene, { log, spentEpsilon, lifetimeEpsilon }: ReportsExport): Node[] {
  const dateOf = new Intl.DateTimeFormat(core.locale, { dateStyle: "medium", timeZone: "UTC" });
  const rows = [...log].reverse().map((report) => {
    const { week, stream, answer, epsilon } = report;
    const words = {
      week: dateOf.format(week * millisPerWeek),
      stream: questionName(text, stream),
      answer,
      epsilon: String(epsilon),
    };
    return make("li", { part: "row" }, text(keyOf(report), words));
  });
  const notes: string[] = [];
  // A store may have gone over from one mode to the other.
  if (log.some(({ answer, isPlain }) => answer && !isPlain))
    notes.push(text("reportsNote", { spent: String(spentEpsilon), limit: String(lifetimeEpsilon) }));
  if (log.some(({ answer }) => !answer)) notes.push(text("reportsNoteSealed"));
  return [...notes.map((note) => make("p", {}, note)), make("ul", { part: "list" }, ...rows)];
}

export function reportsSection(scene: PanelScene, reports: ReportsExport | undefined): HTMLElement {
  const { text } = scene;
  // Some laws want it said that the signal was heeded.
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean };
  const isAsked = globalPrivacyControl || doNotTrack === "1";
  const signal = isAsked ? [make("p", { part: "gpc" }, text("gpc"))] : [];
  const log = reports?.log.length ? logOf(scene, reports) : [make("p", {}, text("reportsNone"))];
  return section(text("reports"), "reports", ...signal, askedDetails(scene), ...log);
}
