// SPDX-License-Identifier: MIT
import { composeCatalogue } from "../../demo-store/catalogue/composeCatalogue.ts";
import type { Product } from "../../demo-store/catalogue/product.ts";
import { loadVocabulary } from "../../demo-store/catalogue/vocabulary.ts";

/** The demo store's products as the demo makes them. */
export const demoCatalogue = (seed = "larkmoor"): Product[] =>
  composeCatalogue(loadVocabulary("demo-store/catalogue/vocabulary"), { seed, date: "2026-06-30" });
