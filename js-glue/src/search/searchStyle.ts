// SPDX-License-Identifier: MIT
// The list's looks, so weak that any rule of the store's wins; a constructed sheet, so that a style-src policy does not forbid it.
const rules = `
:where(nearshelf-search) { position: relative; display: block; }
:where(nearshelf-search > [part=popup]) { position: absolute; inset-inline: 0; top: 100%; z-index: 50; max-height: 70vh; overflow: auto;
  background: var(--nearshelf-background, #fff); color: var(--nearshelf-color, #1c1b1a); border: 1px solid var(--nearshelf-line, #d9d6d0); text-align: start; }
:where(nearshelf-search [role=option]) { display: flex; gap: .75rem; align-items: center; padding: .5rem .75rem; min-height: 2.5rem; cursor: pointer; }
:where(nearshelf-search [role=option][aria-selected=true]) { background: var(--nearshelf-accent, #1f4f8b); color: #fff; }
:where(nearshelf-search [part=title]) { flex: 1; }
:where(nearshelf-search mark) { background: none; color: inherit; font-weight: bold; }
:where(nearshelf-search [data-kind])::before { content: "\\203a" / ""; }
:where(nearshelf-search [part~=bar]) { display: flex; flex-wrap: wrap; gap: .5rem; padding: .5rem .75rem; }
:where(nearshelf-search [part~=facets]) { flex-wrap: nowrap; overflow-x: auto; }
:where(nearshelf-search [part~=bar]:empty) { display: none; }
:where(nearshelf-search [data-unseen]) { position: absolute; clip-path: inset(50%); white-space: nowrap; }
:where(nearshelf-search [part~=bar] button) { font: inherit; padding: .2rem .6rem; border: 1px solid currentColor; border-radius: 1rem; background: none; color: inherit; flex: none; max-width: 100%; }
:where(nearshelf-search [aria-pressed=true]) { background: var(--nearshelf-accent, #1f4f8b); color: #fff; }
`;

export function addSearchStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
