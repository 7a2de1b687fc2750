// SPDX-License-Identifier: MIT
// The two elements as the tag knows them: they ask for their part when they appear, so that pages without them load nothing.
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
  customElements.define(
    "nearshelf-privacy",
    class extends HTMLElement {
      connectedCallback(): void {
        import(`${core.base}nearshelf-privacy.js`).then(
          (part: { mount(element: HTMLElement, core: PageCore, api: Nearshelf): void }) => part.mount(this, core, api),
          () => undefined,
        );
      }
    },
  );
}
