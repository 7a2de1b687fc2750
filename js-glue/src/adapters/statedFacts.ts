// SPDX-License-Identifier: MIT
// What the store itself states of its page: attributes of the tag for hand-written stores, JSON from a platform's plugin that leaves
// the cart to us.
import type { PageFacts } from "../sdk/api";
import { plainRecord } from "../sdk/plainRecord";

export function readStated(): PageFacts {
  const { page, item, category, query } = document.querySelector<HTMLElement>("script[data-pack]")?.dataset ?? {};
  let told: PageFacts | null = null;
  try {
    told = JSON.parse(document.querySelector("script[data-nearshelf-facts]")?.textContent ?? "null") as PageFacts | null;
  } catch {
    // Bad JSON states nothing.
  }
  return plainRecord({
    ...(page && { page: page as NonNullable<PageFacts["page"]> }),
    ...(item && { item }),
    ...(category && { category }),
    ...(query && { query }),
    ...told,
  });
}
