// SPDX-License-Identifier: MIT
// What the search tag hands to the parts that load later.
import type { Messages, Nearshelf } from "../sdk/api";

export interface SearchPage {
  /** Folder of the storefront files. */
  base: string;
  manifestUrl: string;
  locale: string;
  messages: Messages;
  /** null until the main script has loaded, or where a store uses search alone. */
  api(): Nearshelf | null;
}
