// SPDX-License-Identifier: MIT
// The panel's section on visits to come, and sharing hints with the store; with it what debug panels and the export ask.

import { DecideOperation } from "../generated/numbers";
import { make } from "../privacy/make";
import { type PanelScene, section } from "../privacy/panelSections";
import type { DecisionsExport, Forecast, Hints } from "../sdk/api";
import { ByteWriter } from "../sdk/byteWriter";
import type { Decisions } from "./decisions";
import { exportDecisions } from "./figures";
import { figuresEnglish } from "./figuresMessages";
import { readShared } from "./readShared";
import { hintsAddress, shareHints } from "./sharedHints";

export { exportDecisions, inspectDecisions } from "./figures";

type Text = (key: string, values?: Record<string, string>) => string;

/** The panel's texts with this part's English behind them. */
const textOf =
  ({ text }: PanelScene): Text =>
  (key, values = {}) => {
    const own = text(key, values);
    return own === key ? (figuresEnglish[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole) : own;
  };

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function forecastLines(text: Text, { orders, alive, expectedOrders, next }: Forecast, titleOf: (id: string) => string): string[] {
  if (orders === 0) return [text("forecastNone")];
  return [
    text("forecastOrders", { count: String(orders) }),
    text("forecastAlive", { chance: percent(alive), orders: expectedOrders.toFixed(1) }),
    ...next.slice(0, 5).map(({ date, item }) => text("forecastRestock", { item: titleOf(item), date })),
  ];
}

function hintLines(
  text: Text,
  { bestHour, bestWeekday, messagesAMonth, categories, restock }: Hints,
  titleOf: (id: string) => string,
): string[] {
  return [
    bestHour === undefined ? "" : text("hintHour", { hour: `${bestHour}:00`, day: bestWeekday ? text(bestWeekday) : "" }),
    text("hintFrequency", { count: String(messagesAMonth) }),
    categories.length > 0
      ? text("hintCategories", { list: categories.map(({ category, share }) => `${category} (${percent(share)})`).join(", ") })
      : "",
    restock.length > 0
      ? text("hintRestock", { list: restock.map(({ item, date }) => `${titleOf(item)} (${date})`).join(", ") })
      : "",
  ].filter(Boolean);
}

/** What decisions remember by name, each to be forgotten by one press. */
function keptRows(
  { act, text }: PanelScene,
  decisions: Decisions,
  { categories, products }: DecisionsExport,
  titleOf: (id: string) => string,
): HTMLElement | string {
  const names = [...categories.map(({ category }) => category), ...products.map(({ item }) => item)];
  const rows = names.map((name) => {
    const item = titleOf(name);
    const forget = (): undefined =>
      void act(() => decisions.change(DecideOperation.remove, new ByteWriter().str(name).take()), text("deleted", { item }));
    const more = { "aria-label": text("deleteNamed", { item }) };
    const button = make("button", { type: "button", part: "button", click: forget, ...more }, text("delete"));
    return make("li", { part: "row" }, make("span", { part: "name" }, item), button);
  });
  return rows.length > 0 ? make("ul", { part: "list" }, ...rows) : text("nothing");
}

const list = (lines: readonly string[]): HTMLElement =>
  make("ul", { part: "list" }, ...lines.map((line) => make("li", { part: "row" }, make("span", { part: "name" }, line))));

/** `titleOf`: a product's title by its id. */
export async function decisionsSection(
  scene: PanelScene,
  decisions: Decisions,
  titleOf: (id: string) => string,
): Promise<HTMLElement> {
  const { core, act } = scene;
  const text = textOf(scene);
  const [kept, shared] = await Promise.all([exportDecisions(decisions), readShared(core)]);
  const { forecast, hints } = kept;
  const parts: (Node | string)[] = [
    make("p", {}, text("forecastNote")),
    list(forecastLines(text, forecast, titleOf)),
    make("p", {}, text("keptNote")),
    keptRows(scene, decisions, kept, titleOf),
  ];
  const address = hintsAddress(core);
  if (!address) return section(text("forecast"), "forecast", ...parts);

  const last = shared.at(-1);
  const standing = last?.body.hints ? last : undefined;
  const who = make("input", { id: "hints-for", part: "input", type: "email", autocomplete: "email", required: "" });
  const shopper = (): string => core.hintsFor ?? who.value;
  const send = (what: Hints | null, done: string): void =>
    void act(async () => {
      const to = what === null ? (standing?.body.shopper ?? "") : shopper();
      await shareHints(core, to, what).then(
        () => undefined,
        () => {
          throw new Error("hints");
        },
      );
    }, text(done)).catch(() => act(() => undefined, text("hintsFailed")));
  const form = make("form", {});
  if (!core.hintsFor) form.append(make("p", {}, make("label", { for: "hints-for" }, text("hintsFor")), " ", who));
  form.append(make("button", { type: "submit", part: "button" }, text("hintsShare")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(hints, "hintsShared");
  });
  parts.push(
    make("h4", {}, text("hints")),
    make("p", {}, text("hintsNote", { address: new URL(address).pathname })),
    list(hintLines(text, hints, titleOf)),
    make(
      "details",
      {},
      make("summary", {}, text("hintsExact")),
      make("pre", { part: "exact", tabIndex: 0 }, JSON.stringify(hints, null, 1)),
    ),
    form,
  );
  if (standing)
    parts.push(
      make(
        "p",
        { part: "actions" },
        make("button", { type: "button", part: "button", click: () => send(null, "hintsRevoked") }, text("hintsRevoke")),
      ),
    );
  if (shared.length > 0) {
    const dateOf = new Intl.DateTimeFormat(core.locale, { dateStyle: "medium", timeStyle: "short" });
    const rows = shared.map(({ time, body }) =>
      text(body.hints ? "hintsLine" : "hintsRevokedLine", { time: dateOf.format(time * 1000), shopper: body.shopper }),
    );
    parts.push(make("p", {}, text("hintsLog")), list(rows.reverse()));
  }
  return section(text("forecast"), "forecast", ...parts);
}
