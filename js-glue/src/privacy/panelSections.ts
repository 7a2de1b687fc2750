// SPDX-License-Identifier: MIT
// The panel's sections: choices, interests, reasons, and the lists of items.
import { cardsIn, type HeldCard } from "../elements/cardSlots";
import type { Interest, Nearshelf, ProfileExport, RememberedItem } from "../sdk/api";
import type { PageCore } from "../sdk/pageCore";
import { make } from "./make";

export interface PanelScene {
  core: PageCore;
  api: Nearshelf;
  text(key: string, values?: Record<string, string>): string;
  /** Does something, shows the panel anew, says what was done. */
  act(work: () => unknown, sentence: string): Promise<void>;
}

/** More rows than this are no longer read. */
const maxRows = 30;

export const section = (heading: string, name: string, ...content: (Node | string)[]): HTMLElement =>
  make("section", { part: `section ${name}`, "aria-labelledby": name }, make("h3", { id: name }, heading), ...content);

const button = (label: string, press: () => void, more: Record<string, string> = {}): HTMLButtonElement =>
  make("button", { type: "button", part: "button", click: press, ...more }, label);

function download(profile: ProfileExport): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(profile, null, 2)], { type: "application/json" }));
  make("a", { href: address, download: "nearshelf-profile.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export async function choicesSection(scene: PanelScene, profile: ProfileExport | null): Promise<HTMLElement> {
  const { core, api, text, act } = scene;
  const consent = core.gate().consent();
  const toggle = (name: "personalise" | "store" | "report"): HTMLElement => {
    const box = make("input", { type: "checkbox", id: `choice-${name}`, part: "switch" });
    box.checked = consent[name] === "granted";
    box.addEventListener("change", () => {
      core.gate().shopperAnswers({ [name]: box.checked ? "granted" : "denied" });
      const done = core.gate().consent()[name] === "granted" ? "granted" : "overruled";
      const refused = name === "report" ? "reportWithdrawn" : "withdrawn";
      void act(() => undefined, text(box.checked ? done : refused));
    });
    return make("p", {}, box, make("label", { for: `choice-${name}` }, text(name)));
  };
  const eraseAll = button(text("erase"), () => {
    if (eraseAll.dataset.sure) void act(() => api.erase(), text("erased"));
    else {
      eraseAll.dataset.sure = "1";
      eraseAll.textContent = text("eraseConfirm");
    }
  });
  const actions = make("p", { part: "actions" });
  if (profile) {
    const paused = core.gate().paused();
    actions.append(
      button(
        text(paused ? "resume" : "pause"),
        () => void act(paused ? api.resume : api.pause, text(paused ? "panelStored" : "panelPaused")),
      ),
      button(text("export"), () => download(profile)),
      eraseAll,
    );
  }
  const switches = ["personalise", "store", ...(core.report ? ["report" as const] : [])] as const;
  return section(text("choices"), "choices", ...switches.map(toggle), actions);
}

/** An attribute as a shopper would write it: "shoe_size" and "shoeSize" are "Shoe size". */
function facetName({ text }: PanelScene, facet: string): string {
  const key = `facet_${facet}`;
  if (text(key) !== key) return text(key);
  const words = facet
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function interestRow(scene: PanelScene, interest: Interest, strongest: number): HTMLElement {
  const { act, api, text } = scene;
  const name = interest.value || text("unnamed");
  const strength = text("strength", { value: interest.weight.toFixed(1) });
  const bar = make("meter", { part: "meter", min: 0, max: strongest, value: interest.weight, "aria-label": strength }, strength);
  const remove = button(text("delete"), () => void act(() => api.correct(interest.key, 0), text("deleted", { item: name })), {
    "aria-label": text("deleteNamed", { item: name }),
  });
  return make(
    "li",
    { part: "row" },
    make("span", { part: "name" }, interest.facet ? `${facetName(scene, interest.facet)}: ${name}` : name),
    bar,
    remove,
  );
}

export async function interestsSection(scene: PanelScene, { interests }: ProfileExport): Promise<HTMLElement> {
  const strongest = Math.max(...interests.map(({ weight }) => weight), 1);
  const rows = interests.slice(0, maxRows).map((interest) => interestRow(scene, interest, strongest));
  return section(
    scene.text("interests"),
    "interests",
    rows.length > 0 ? make("ul", { part: "list" }, ...rows) : scene.text("nothing"),
  );
}

const titleOf = ({ element, id }: HeldCard): string =>
  (element.querySelector("[data-nearshelf-field~=title], a[href]")?.textContent ?? "").trim() || id;

/** The cards on this page's shelves, and why each stands there. */
export async function whySection({ core, api, text }: PanelScene): Promise<HTMLElement> {
  const cards = [...core.shelves].flatMap(cardsIn).slice(0, maxRows);
  const rows = await Promise.all(
    cards.map(async (card) => {
      const reasons = await api.explain(card.id);
      return (
        reasons.length > 0 && make("li", { part: "row" }, make("span", { part: "name" }, titleOf(card)), reasons.join(" · "))
      );
    }),
  );
  const shown = rows.filter((row) => row !== false);
  return section(text("why"), "why", shown.length > 0 ? make("ul", { part: "list" }, ...shown) : text("nothing"));
}

export function rememberedSection(scene: PanelScene, list: string, items: readonly RememberedItem[]): HTMLElement {
  const { act, api, text } = scene;
  const rows = items.slice(0, maxRows).map((item) => {
    const name = item.title || text("unnamed");
    const row = make("li", { part: "row" }, make("span", { part: "name" }, name));
    // What happened during the visit stays in its order until the visit ends; it can be erased as a whole.
    if (list !== "visit") {
      const remove = (): undefined => void act(() => api.correct(item.key, 0), text("deleted", { item: name }));
      row.append(button(text("delete"), remove, { "aria-label": text("deleteNamed", { item: name }) }));
    }
    return row;
  });
  return section(text(list), list, rows.length > 0 ? make("ul", { part: "list" }, ...rows) : text("nothing"));
}
