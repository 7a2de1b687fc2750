// SPDX-License-Identifier: MIT
// What reports would tell, to whom, and what that costs: from the store's own task file, which is fetched when a shopper opens this.
import { make } from "./make";
import type { PanelScene } from "./panelSections";
import { ledgerParams } from "./reports/ledger";
import { splitParams } from "./reports/splitLedger";
import { experimentsOf, fetchTasks, type Tasks } from "./reports/tasks";

/** A list of products may have a thousand. */
const mostValues = 12;

/** A question as a shopper would call it: "items-garden" and "experiment:shelves" go by their first word. */
export function questionName(text: PanelScene["text"], name: string): string {
  const key = `stream_${name.match(/^\w+/)?.[0] ?? ""}`;
  return text(key) === key ? name : text(key);
}

/** Where it goes: one party in mode ldp, two in mode split. */
function promiseOf(text: PanelScene["text"], asked: Tasks): string {
  const party = (address: string): string => new URL(address).host;
  if (asked.mode === "ldp") {
    const costs = asked.streams.map(({ epsilon }) => epsilon);
    return text("askedLdp", {
      leader: party(asked.url),
      epsilon: [...new Set(costs)].join(", "),
      season: String(costs.reduce((sum, cost) => sum + cost, 0)),
      limit: String(ledgerParams.lifetimeEpsilon),
    });
  }
  const { epsilon, tasksPerWeek } = splitParams;
  return text("askedSplit", {
    leader: [...new Set(asked.tasks.map(({ leader }) => party(leader)))].join(", "),
    second: [...new Set(asked.tasks.map(({ second }) => party(second)))].join(", "),
    most: String(tasksPerWeek),
    epsilon: String(epsilon),
    sum: String(epsilon * tasksPerWeek),
  });
}

function questionRow(text: PanelScene["text"], name: string, values: readonly string[]): HTMLElement {
  const shown = values.slice(0, mostValues).join(" · ");
  const more = values.length - mostValues;
  return make(
    "li",
    { part: "row" },
    make("span", { part: "name" }, questionName(text, name)),
    more > 0 ? text("askedMore", { values: shown, count: String(more) }) : shown,
  );
}

export function askedDetails({ core, text }: PanelScene): HTMLElement {
  const place = make("div", {});
  const details = make("details", { part: "asked" }, make("summary", {}, text("asked")), place);
  const show = async (): Promise<void> => {
    const asked = await fetchTasks(core.report);
    const plain = experimentsOf(asked).find(({ isPlain }) => isPlain);
    const questions = asked.mode === "ldp" ? asked.streams : asked.tasks;
    place.replaceChildren(
      make("p", {}, promiseOf(text, asked)),
      make("ul", { part: "list" }, ...questions.map(({ name, values }) => questionRow(text, name, values))),
      ...(plain ? [make("p", {}, text("askedExperiment", { percent: String(plain.heldOutPercent) }))] : []),
      make("p", {}, text("askedNever")),
    );
  };
  details.addEventListener("toggle", () => {
    if (details.open && !place.hasChildNodes()) show().catch(() => place.replaceChildren(make("p", {}, text("askedFailed"))));
  });
  return details;
}
