// SPDX-License-Identifier: MIT
// Where the built files lie that the journeys use: `npm run build` and the demo store's own tools leave them there.
import { fileURLToPath } from "node:url";

const inProject = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

export const projectRoot = inProject(".");
export const storefront = process.env.NEARSHELF_STOREFRONT ?? inProject("dist/storefront");
export const nativeBinary = process.env.NEARSHELF_BINARY ?? inProject("build/native/nearshelf");
export const tools = process.env.NEARSHELF_TOOLS ?? inProject("build/tools");
export const demo = process.env.NEARSHELF_DEMO ?? inProject("build/demo");
/** The pack lies beside the sheets that its manifest names. */
export const demoPack = `${demo}/thumbnails`;
