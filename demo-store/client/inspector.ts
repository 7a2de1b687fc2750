// SPDX-License-Identifier: MIT
import { describeDecisions } from "./decisions.ts";
import { element, list, wrap } from "./inspectorParts.ts";
import { type Inspection, type Interest, nearshelf } from "./nearshelf.ts";

const refreshMillis = 1500;
const shownInterests = 10;
const shownItems = 6;

/** Fills the demonstration's panel while it is open. */
export function startInspector(): void {
  const panel = document.querySelector<HTMLDetailsElement>("[data-inspector]");
  const body = panel?.querySelector<HTMLElement>("[data-inspector-body]");
  if (!panel || !body) return;
  let timer: number | undefined;
  const refresh = async (): Promise<void> => {
    const inspection = await nearshelf()
      .inspect?.()
      .catch(() => undefined);
    const opened = [...body.querySelectorAll("details[open] > summary")].map(({ textContent }) => textContent?.split(":")[0]);
    body.replaceChildren(...(inspection ? describe(inspection) : [element("p", "The engine is not loaded.")]));
    for (const row of body.querySelectorAll("details"))
      row.open = opened.includes(row.querySelector("summary")?.textContent?.split(":")[0]);
    if (panel.open) timer = window.setTimeout(refresh, refreshMillis);
  };
  const follow = (): void => {
    window.clearTimeout(timer);
    if (panel.open) void refresh();
  };
  let told = panel.open;
  panel.addEventListener("toggle", () => {
    // Told only because the visitor moved it: the panel should stay open from page to page.
    if (panel.open !== told)
      void fetch("/inspector", { method: "POST", body: new URLSearchParams({ open: panel.open ? "yes" : "no" }) });
    told = panel.open;
    follow();
  });
  follow();
}

function describe({
  mode,
  paused,
  engine,
  items,
  rankingMicros,
  bytesLoaded,
  accepted,
  dropped,
  profile,
  decisions,
}: Inspection): Element[] {
  const droppedTotal = Object.values(dropped).reduce((sum, count) => sum + count, 0);
  const modes: Record<string, string> = {
    idle: "idle: learns nothing",
    memory: "in this page only",
    stored: "kept on this device",
  };
  const facts = list("dl", [
    ["Memory", paused ? "paused" : (modes[mode] ?? mode)],
    ["Engine", { simd: "WebAssembly with SIMD", js: "JavaScript fallback", none: "not running" }[engine] ?? engine],
    ["Products", items.toLocaleString()],
    ["Last ranking", rankingMicros > 0 ? `${Math.round(rankingMicros)} µs` : "–"],
    ["Loaded", `${Math.round(bytesLoaded / 1024)} KB`],
    ["Events learnt", `${accepted} (${droppedTotal} dropped)`],
  ]);
  if (!profile) return [facts];
  return [
    facts,
    ...(decisions ? describeDecisions(decisions) : []),
    ...interests(profile.interests),
    ...titles("This visit", profile.visit),
    ...titles("Viewed", profile.viewed),
    ...titles("Bought", profile.bought),
  ];
}

function interests(all: readonly Interest[]): Element[] {
  if (all.length === 0) return [];
  const strongest = Math.max(...all.map(({ weight }) => Math.abs(weight)), 1e-9);
  const rows = all.slice(0, shownInterests).map(({ facet, value, weight, lift }) => {
    const row = element("li", `${facet}: ${value}`);
    const bar = document.createElement("meter");
    bar.max = strongest;
    bar.value = Math.abs(weight);
    bar.title = `weight ${weight.toFixed(2)}, ${lift >= 0 ? "+" : ""}${lift.toFixed(1)} bits over the store's mean`;
    row.append(bar);
    return row;
  });
  return [element("h3", "Interests"), wrap("ul", rows)];
}

function titles(heading: string, items: readonly { readonly title: string }[]): Element[] {
  if (items.length === 0) return [];
  return [
    element("h3", heading),
    wrap(
      "ol",
      items.slice(0, shownItems).map(({ title }) => element("li", title)),
    ),
  ];
}
