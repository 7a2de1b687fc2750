// SPDX-License-Identifier: MIT
// The combobox pattern of WAI-ARIA over the store's own input: the input keeps the focus, arrows walk the options, Enter takes one or else
// submits the store's form, Escape closes.
import type { Option } from "./optionList";

export interface Combobox {
  show(options: Option[]): void;
  close(): void;
}

export function makeCombobox(input: HTMLInputElement, popup: HTMLElement, list: HTMLElement): Combobox {
  let options: Option[] = [];
  let active = -1;

  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, autocomplete: "off" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const open = (isOpen: boolean): void => {
    popup.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
  };

  const activate = (position: number): void => {
    options[active]?.element.setAttribute("aria-selected", "false");
    active = position;
    const element = options[active]?.element;
    element?.setAttribute("aria-selected", "true");
    element?.scrollIntoView({ block: "nearest" });
    if (element) input.setAttribute("aria-activedescendant", element.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const close = (): void => {
    open(false);
    activate(-1);
  };

  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      open(true);
      // From the input one step leads to the first or the last option, and from these back to the input.
      activate(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0 && !popup.hidden) options[active]?.go();
    else if (event.key === "Escape" && !popup.hidden) close();
    else return;
    event.preventDefault();
  });
  // The mouse must not take the focus from the input, which would close the list before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.form?.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && (popup.contains(next) || input.form?.contains(next)))) close();
  });
  popup.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    input.focus();
  });

  close();
  return {
    close,
    show(next) {
      activate(-1);
      options = next;
      options.forEach((option, position) => {
        option.element.id = `${list.id}-${position}`;
        option.element.setAttribute("aria-selected", "false");
        option.element.onclick = () => option.go();
      });
      list.replaceChildren(...options.map(({ element }) => element));
      open(true);
    },
  };
}
