// SPDX-License-Identifier: MIT
import { element, list, wrap } from "./inspectorParts.ts";
import type { DecisionFigures } from "./nearshelf.ts";

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const levels = ["lowest", "low", "middle", "high", "highest"];

/** "priceSensitive" as words. */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

/** What the visit seems to be about, what it may end in, and why each slot of the page shows what it shows. */
export function describeDecisions({
  state,
  probabilities,
  purchase,
  addToCart,
  exit,
  triggers,
  because,
  gift,
  slots,
}: DecisionFigures): Element[] {
  const chance = ({ chance, level }: { chance: number; level: number }): string => `${percent(chance)} (${levels[level] ?? "–"})`;
  const states = Object.entries(probabilities)
    .sort(([, a], [, b]) => b - a)
    .map(([name, probability]) => {
      const row = element("li", name === state ? `▸ ${words(name)}` : words(name));
      const bar = document.createElement("meter");
      bar.value = probability;
      bar.title = percent(probability);
      bar.setAttribute("aria-label", `${words(name)}: ${percent(probability)}`);
      row.append(bar);
      return row;
    });
  return [
    element("h3", "This visit"),
    wrap("ul", states),
    list("dl", [
      ["Because", because.map(({ reason }) => words(reason)).join(", ") || "little is known"],
      ["Will buy", chance(purchase)],
      ["More into the cart", chance(addToCart)],
      ["Leaves now", chance(exit)],
      ["Triggers", triggers.map(words).join(", ") || "none"],
      ["For a present", gift ? "yes" : "no"],
    ]),
    element("h3", "Decisions on this page"),
    ...slots.flatMap(slotRows),
  ];
}

function slotRows({ name, options, reason, propensity, verdicts }: DecisionFigures["slots"][number]): Element[] {
  const [first] = options;
  const refused = Object.entries(verdicts).filter(([, verdict]) => verdict !== "eligible");
  const shown = first === undefined ? "the store's own" : options.length > 1 ? options.slice(0, 4).join(", ") : first;
  const row = element("details", "");
  row.append(
    element("summary", `${name}: ${shown}`),
    element("p", `${words(reason)}, chance ${percent(propensity)}`),
    ...(refused.length > 0
      ? [
          wrap(
            "ul",
            refused.map(([id, verdict]) => element("li", `${id}: ${words(verdict)}`)),
          ),
        ]
      : []),
  );
  return [row];
}
