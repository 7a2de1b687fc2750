// SPDX-License-Identifier: MIT
// The file that loads with the first shelf in fill mode.
export { cardFor } from "./fill";
export { loadSheets } from "./sheets";
