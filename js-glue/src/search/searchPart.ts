// SPDX-License-Identifier: MIT
// <nearshelf-search> around a store's own search form. Loaded when the shopper first enters the field; until then, and if anything fails,
// the form is as the store made it.
import { make } from "../privacy/make";
import { loadMessages } from "../sdk/messages";
import { makeCombobox } from "./combobox";
import { chipButtons, type Option, productOption, rescueSentence, suggestionOption, type Text } from "./optionList";
import { personalRank } from "./personalRank";
import type { SearchAnswer } from "./searchCodec";
import { searchEnglish } from "./searchMessages";
import type { SearchPage } from "./searchPage";
import { openSearchStore } from "./searchStore";
import { addSearchStyle } from "./searchStyle";
import { voiceButton } from "./voiceButton";

const mostProducts = 8;
const mostSuggestions = 4;
const mostFacets = 4;
/** Ranked by relevance, of which the shopper's own taste chooses those shown. */
const candidates = 32;

let fields = 0;

export async function mount(element: HTMLElement, page: SearchPage): Promise<void> {
  const input = element.querySelector<HTMLInputElement>("input[type=search], input:not([type]), input[type=text]");
  const form = input?.form;
  if (!input || !form || element.querySelector("[part=popup]")) return;
  const [store, messages] = await Promise.all([openSearchStore(page.base, page.manifestUrl), loadMessages(page)]);
  if (element.querySelector("[part=popup]")) return;
  if (fields === 0) addSearchStyle();
  const text: Text = (key, values = {}) =>
    String(page.messages[key] ?? messages[key] ?? searchEnglish[key] ?? key).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
  const money = store.cards.currency
    ? new Intl.NumberFormat(document.documentElement.lang || undefined, { style: "currency", currency: store.cards.currency })
    : null;
  const dial = Number(element.getAttribute("personal") ?? 0.15);

  const label = input.getAttribute("aria-label") || input.placeholder || "Search";
  const status = make("div", { part: "bar", role: "status" });
  const bar = make("div", { part: "bar" });
  const facets = make("div", { part: "bar facets" });
  const list = make("div", { role: "listbox", id: `nearshelf-search-${++fields}`, "aria-label": label });
  const popup = make("div", { part: "popup" }, status, bar, facets, list);
  element.append(popup);
  const combobox = makeCombobox(input, popup, list);

  const submit = (): void => {
    combobox.close();
    if (form.requestSubmit) form.requestSubmit();
    else form.submit();
  };
  const choose = (query: string): void => {
    input.value = query;
    submit();
  };
  const ask = (query: string): void => {
    input.value = query;
    input.focus();
    void update();
  };
  const voice =
    element.getAttribute("voice") === "0" ? null : voiceButton(text("searchSpeak"), document.documentElement.lang, ask);
  if (voice) input.after(voice);

  /** Facet values the shopper has chosen for the query as it stands. */
  let values: number[] = [];
  let newest = 0;

  const facetButtons = (answer: SearchAnswer, query: string): HTMLElement[] =>
    answer.facets.slice(0, mostFacets).map(({ value, name, items }) => {
      const chosen = values.includes(value);
      const button = make("button", { type: "button", "aria-pressed": String(chosen) }, `${name} (${items})`);
      button.onclick = () => {
        values = chosen ? values.filter((other) => other !== value) : [...values, value];
        // This button is about to be replaced, and the focus would go with it.
        input?.focus();
        void update(query);
      };
      return button;
    });

  async function update(query = input?.value ?? ""): Promise<void> {
    const turn = ++newest;
    if (!query.trim()) return combobox.close();
    const answer = store.search(query, { unfinished: !/\s$/.test(query), count: candidates, values });
    const found = answer.gift ? answer.items : await personalRank(page.api(), store.cards.id, answer.items, dial);
    if (turn !== newest) return;
    const suggestions = store.suggest(query, mostSuggestions).slice(0, mostSuggestions);
    const options: Option[] = suggestions.map((suggestion) => suggestionOption(suggestion, choose));
    for (const { index } of found.slice(0, mostProducts)) {
      options.push(productOption(store.cards, index, store.highlight(store.cards.title[index] ?? ""), money));
    }
    bar.replaceChildren(...chipButtons(answer.chips, text, ask));
    if (answer.corrected) {
      const meant = make("button", { type: "button" }, text("searchMeant", { query: answer.corrected }));
      meant.onclick = () => ask(answer.corrected);
      bar.append(meant);
    }
    facets.replaceChildren(...facetButtons(answer, query));
    combobox.show(options);
    const rescue = rescueSentence(answer, text);
    status.textContent = rescue || text("searchFound", { count: String(options.length) });
    // Who sees the list need not be told that it is there.
    status.toggleAttribute("data-unseen", !rescue);
    // What a report may count, without the words: whether something was found, and of which category most.
    const [first] = answer.facets;
    element.dispatchEvent(
      new CustomEvent("nearshelf:search", { detail: { rescue: answer.rescue, category: first?.name ?? "" }, bubbles: true }),
    );
  }

  input.addEventListener("input", () => {
    values = [];
    void update();
  });
  form.addEventListener("submit", () => {
    if (input.value && store.search(input.value).gift) page.api()?.push({ event: "gift" });
  });
  if (input === document.activeElement && input.value) void update();
}
