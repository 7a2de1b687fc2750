// SPDX-License-Identifier: MIT
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder of the project, found upwards from the running file, because a bundle lies elsewhere than its source. */
export function projectFolder(relative: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, relative);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error(`${relative} is in no folder above ${fileURLToPath(import.meta.url)}`);
  }
}
