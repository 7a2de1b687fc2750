// SPDX-License-Identifier: MIT
// <nearshelf-privacy>: what the store's page has learnt, in the shopper's hands.
import type { Nearshelf } from "../sdk/api";
import { loadMessages } from "../sdk/messages";
import type { PageCore } from "../sdk/pageCore";
import { startDecisions } from "../slots/startDecisions";
import { make } from "./make";
import { arrivedBox, moveSection } from "./moveStart";
import { panelEnglish } from "./panelMessages";
import { choicesSection, interestsSection, type PanelScene, rememberedSection, whySection } from "./panelSections";
import { panelStyle } from "./panelStyle";
import { reportsSection } from "./reportsSection";

export async function mount(element: HTMLElement, core: PageCore, api: Nearshelf): Promise<void> {
  if (element.shadowRoot) return;
  const root = element.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [panelStyle()];
  const messages = Object.assign(Object.create(null), panelEnglish, await loadMessages(core));
  const text = (key: string, values: Record<string, string> = {}): string =>
    String(core.messages[key] ?? messages[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

  const title = make("h2", { part: "title", id: "title", tabIndex: -1 }, text("panelTitle"));
  const status = make("p", { part: "status", role: "status" });
  const content = make("div", { part: "content" });
  root.append(
    make("section", { part: "panel", "aria-labelledby": "title" }, title, make("p", {}, text("panelPlace")), status, content),
  );

  const say = (sentence: string): void => {
    status.textContent = sentence;
  };

  const scene: PanelScene = {
    core,
    api,
    text,
    async act(work, sentence) {
      await work();
      await render();
      // The button that was pressed may be gone: the reader goes on from the top of the panel.
      if (!root.activeElement) title.focus();
      say(sentence);
    },
  };

  const waiting = { box: arrivedBox() };

  const standing = (): string => {
    if (core.gate().paused()) return text("panelPaused");
    return text({ idle: "panelIdle", memory: "panelMemory", stored: "panelStored" }[core.gate().mode()]);
  };

  async function render(): Promise<void> {
    const profile = await api.export();
    const parts = [await choicesSection(scene, profile)];
    if (profile) {
      parts.push(await interestsSection(scene, profile), await whySection(scene));
      for (const list of ["visit", "viewed", "bought", "declined"] as const)
        parts.push(rememberedSection(scene, list, profile[list]));
    }
    parts.push(moveSection(scene, profile !== null, waiting, say));
    const known = profile && (await startDecisions(core, api));
    if (known) {
      const titles = new Map([...profile.bought, ...profile.viewed].map(({ id, title }) => [id, title]));
      parts.push(await known.figures.decisionsSection(scene, known.decisions, (id) => titles.get(id) || id));
    }
    if (core.report) parts.push(reportsSection(scene, profile?.reports));
    content.replaceChildren(...parts);
    say(standing());
  }

  await render();
}
