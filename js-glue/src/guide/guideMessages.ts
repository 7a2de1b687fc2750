// SPDX-License-Identifier: MIT
// The guide's few sentences. Keys stand in the language files too.
import type { Messages } from "../sdk/api";

export const guideEnglish: Messages = {
  guideTitle: "Shopping guide",
  guideHello: "What are you looking for? Say for whom, what they like and what it may cost.",
  guideHonest:
    "This guide matches your words with the store's products, here in your browser. It does not know more about them than their pages say.",
  guideSay: "Your words",
  guideSend: "Send",
  guideFound: "{count} products fit. These suit best:",
  guideNothing: "Nothing fits all of it. These come closest:",
  guideQuestion: "Which {facet}?",
  guideAny: "No matter",
  guideGift: "As a gift it will not change what is recommended to you.",
  searchRemove: "Remove {words}",
  searchGift: "A gift",
};
