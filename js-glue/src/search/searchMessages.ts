// SPDX-License-Identifier: MIT
// What shoppers read in the search field's list. Keys stand in the language files too.
import type { Messages } from "../sdk/api";

export const searchEnglish: Messages = {
  searchMeant: "Did you mean {query}?",
  searchFound: "{count} suggestions",
  searchSome: "Nothing has all of it; these come closest",
  searchConditions: "Nothing meets all conditions; these come closest",
  searchPopular: "Nothing found; others liked these",
  searchSpeak: "Search by voice",
  searchRemove: "Remove {words}",
  searchGift: "A gift",
};
