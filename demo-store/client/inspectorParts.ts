// SPDX-License-Identifier: MIT

export function list(name: "dl", rows: readonly (readonly [string, string])[]): Element {
  return wrap(
    name,
    rows.flatMap(([term, text]) => [element("dt", term), element("dd", text)]),
  );
}

export function wrap(name: string, children: readonly Element[]): Element {
  const parent = document.createElement(name);
  parent.append(...children);
  return parent;
}

export function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
