// SPDX-License-Identifier: MIT
// What slots show, and what their module believes.
import type { Page } from "playwright-core";
import type { DecisionFigures } from "../../../js-glue/src/sdk/api";

export interface ShownSlot {
  name: string;
  /** The option chosen; undefined: nothing was decided. */
  shown: string | undefined;
  text: string;
}

export const slotsOn = (page: Page): Promise<ShownSlot[]> =>
  page.$$eval("nearshelf-slot", (slots) =>
    slots.map((slot) => ({
      name: slot.getAttribute("name") ?? "",
      shown: (slot as HTMLElement).dataset.shown,
      text: (slot as HTMLElement).innerText.replace(/\s+/g, " ").trim(),
    })),
  );

/** Waits until every slot of the page has been decided, or left alone. */
export async function decided(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("nearshelf-slot")].every((slot) => slot.hasAttribute("data-nearshelf-ready")),
  );
}

/** Without the engine, which most of these journeys do not need. */
export const figuresOn = (page: Page): Promise<DecisionFigures> =>
  // As text: what is written as a function here would look for its imports in the test's own modules.
  page.evaluate(`(async () => {
    const slot = await import(location.origin + "/nearshelf/nearshelf-slot.js");
    const figures = await import(location.origin + "/nearshelf/nearshelf-figures.js");
    return figures.inspectDecisions(await slot.start());
  })()`);
