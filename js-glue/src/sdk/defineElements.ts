// SPDX-License-Identifier: MIT
// The elements as the tag knows them: they ask for their part when they appear, search when it is entered, so that pages without them load
// nothing.
import type { Nearshelf } from "./api";
import type { PageCore } from "./pageCore";

export function defineElements(core: PageCore, api: Nearshelf, shelfAppeared: (element: HTMLElement) => void): void {
  if (customElements.get("nearshelf-shelf")) return;
  customElements.define(
    "nearshelf-shelf",
    class extends HTMLElement {
      connectedCallback(): void {
        shelfAppeared(this);
      }
      disconnectedCallback(): void {
        core.shelves.delete(this);
      }
    },
  );
  for (const name of ["privacy", "search", "guide"]) {
    customElements.define(
      `nearshelf-${name}`,
      class extends HTMLElement {
        connectedCallback(): void {
          const load = (): unknown =>
            import(`${core.base}nearshelf-${name}.js`).then((part) => part.mount(this, core, api)).catch(() => undefined);
          if (name === "search") this.addEventListener("focusin", load, { once: true });
          else load();
        }
      },
    );
  }
}
