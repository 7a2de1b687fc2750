// SPDX-License-Identifier: MIT
import { html } from "hono/html";
import type { Markup } from "../page.ts";

/** For the demonstration only: what the engine in this browser believes, filled by the script. */
export function inspectorPanel(open: boolean): Markup {
  return html`<aside class="inspector" aria-label="What this browser has learnt">
    <details data-inspector ${open ? "open" : ""}>
      <summary>What your browser has learnt</summary>
      <div data-inspector-body><p>The engine is not loaded.</p></div>
    </details>
  </aside>`;
}
