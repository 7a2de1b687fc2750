// SPDX-License-Identifier: MIT
// The orders of a real shop (UCI Online Retail I and II) and the day on which benches split them.
import { join } from "node:path";
import { paths } from "./paths.mjs";

export const orderFiles = ["2009_2010", "2010_2011"].map((years) =>
  join(paths.data, `online_retail/online_retail_${years}.csv.xz`),
);

/** Packs are built from the orders up to this day, questions come from those after it. */
export const split = "2011-09-30";
