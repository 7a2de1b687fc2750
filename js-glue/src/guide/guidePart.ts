// SPDX-License-Identifier: MIT
// <nearshelf-guide>: a conversation over search. No language model: words, conditions, and the question whose answer splits what is left best.
import { make } from "../privacy/make";
import { panelStyle } from "../privacy/panelStyle";
import { loadMessages } from "../sdk/messages";
import { chipButtons, type Text } from "../search/optionList";
import { personalRank } from "../search/personalRank";
import type { SearchPage } from "../search/searchPage";
import { openSearchStore } from "../search/searchStore";
import { startConversation, type Turn } from "./conversation";
import { guideEnglish } from "./guideMessages";

const products = 6;
const dial = 0.15;

export async function mount(element: HTMLElement, page: SearchPage): Promise<void> {
  if (element.shadowRoot) return;
  const [store, messages] = await Promise.all([openSearchStore(page.base, page.manifestUrl), loadMessages(page)]);
  if (element.shadowRoot) return;
  const text: Text = (key, values = {}) =>
    String(page.messages[key] ?? messages[key] ?? guideEnglish[key] ?? key).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
  const root = element.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [panelStyle()];
  const conversation = startConversation(store);

  const log = make("div", { role: "log", "aria-live": "polite", part: "log" }, make("p", {}, text("guideHello")));
  const chips = make("div", { part: "actions" });
  const shelf = make("ul", { part: "shelf" });
  const question = make("div", { part: "actions", role: "group" });
  const input = make("input", { type: "text", id: "say", autocomplete: "off" });
  const form = make(
    "form",
    { part: "form" },
    make("label", { for: "say" }, text("guideSay")),
    input,
    make("button", { type: "submit" }, text("guideSend")),
  );
  root.append(make("h2", {}, text("guideTitle")), log, chips, shelf, question, form, make("small", {}, text("guideHonest")));

  const tell = (sentence: string): void => log.append(make("p", {}, sentence));
  let giftTold = false;

  const card = (index: number): HTMLElement =>
    make("li", {}, make("a", { href: store.cards.url[index] ?? "" }, store.cards.title[index] ?? ""));

  async function show({ answer, question: next, gift }: Turn): Promise<void> {
    if (gift && !giftTold) {
      giftTold = true;
      page.api()?.push({ event: "gift" });
      tell(text("guideGift"));
    }
    const ranked = gift ? answer.items : await personalRank(page.api(), store.cards.id, answer.items, dial);
    tell(answer.rescue === 0 ? text("guideFound", { count: String(answer.found) }) : text("guideNothing"));
    shelf.replaceChildren(...ranked.slice(0, products).map(({ index }) => card(index)));
    chips.replaceChildren(...chipButtons(answer.chips, text, (query) => void show(conversation.replace(query))));
    question.replaceChildren();
    if (!next) return;
    tell(text("guideQuestion", { facet: next.facet }));
    question.setAttribute("aria-label", text("guideQuestion", { facet: next.facet }));
    for (const { name, items, value } of [...next.answers, { name: text("guideAny"), items: 0, value: null }]) {
      const button = make("button", { type: "button" }, items > 0 ? `${name} (${items})` : name);
      button.onclick = () => {
        tell(name);
        void show(conversation.choose(next, value));
        input.focus();
      };
      question.append(button);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const sentence = input.value.trim();
    if (!sentence) return;
    input.value = "";
    tell(sentence);
    void show(conversation.say(sentence));
  });
}
