// SPDX-License-Identifier: MIT
// Themable by custom properties and by ::part; a constructed sheet, so that a style-src policy does not forbid it.

const rules = `
:host {
  display: block;
  color: var(--nearshelf-color, #1c1b1a);
  background: var(--nearshelf-background, #fff);
  font: var(--nearshelf-font, inherit);
  padding: var(--nearshelf-padding, 1rem);
}
h2, h3 { font-size: 1.1em; margin: 0 0 .5em; }
h2 { font-size: 1.3em; }
section section { margin-top: var(--nearshelf-gap, 1.5rem); }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .35rem 0; border-bottom: 1px solid var(--nearshelf-line, #d9d6d0); }
[part=name] { flex: 1 1 12em; }
[part=actions] { display: flex; flex-wrap: wrap; gap: .5rem; }
[part=code] { width: min(100%, 32rem); height: auto; display: block; }
[part=codeText] { font-size: 1.1em; overflow-wrap: anywhere; }
input[part=input] { font: inherit; padding: .3em; max-width: 100%; }
label { padding-inline-start: .5em; }
button {
  font: inherit;
  color: var(--nearshelf-accent, #1f4f8b);
  background: transparent;
  border: 1px solid currentColor;
  border-radius: var(--nearshelf-radius, .3rem);
  padding: .35em .8em;
  min-height: 2rem;
  cursor: pointer;
}
button:focus-visible, input:focus-visible, h2:focus-visible { outline: 3px solid var(--nearshelf-accent, #1f4f8b); outline-offset: 2px; }
`;

export function panelStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
