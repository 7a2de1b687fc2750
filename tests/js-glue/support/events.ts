// SPDX-License-Identifier: MIT
import type { PageEvent } from "../../../js-glue/src/sdk/pageEvent";

export const event = (given: Partial<PageEvent>): PageEvent => ({
  type: 1,
  page: 0,
  flags: 0,
  time: 0,
  amount: 0,
  depth: 0,
  items: [],
  facet: "",
  value: "",
  text: "",
  ...given,
});
