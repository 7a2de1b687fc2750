// SPDX-License-Identifier: MIT
// From candidates to one score: relevance first, then the merchant's dials.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/shelf.h"

#include "candidates/source.h"
#include "rank/interestMap.h"

namespace nearshelf {

/// What a strategy listens to: a factor on each source's weight, and on the interests.
struct Recipe {
    float sources[sourceCount] = {};
    float interests = 0;
    bool fromAnchors = false;  ///< the page's product or cart leads, not the visit
    bool keepsViewed = false;  ///< items the shopper has opened in this visit may come again
    bool explores = false;     ///< new items get a share of the slots
    bool fills = true;         ///< popular items take the slots that are left over
};
const Recipe& recipeOf(Strategy strategy);

/// Everything that speaks for an item, in comparable parts.
struct Candidate {
    ItemIndex item = noItem;
    float parts[sourceCount] = {};   ///< each divided by the largest on the shelf: 0 … 1
    ItemIndex because[sourceCount];  ///< the seed behind each part
    float interest = 0;              ///< appeal × its weight
    FacetValue interestValue;
    float score = 0;
    Reason forced = Reason::none;  ///< pin, boost or discovery instead of a relevance reason

    Candidate() {
        for (ItemIndex& seed : because) seed = noItem;
    }
};

class Blend {
public:
    Blend(const Scene& scene, const InterestMap& interests, const Recipe& recipe, bool plain);

    /// Candidates of all sources the recipe listens to for a shelf of so many slots, scored; unordered.
    List<Candidate> gather(std::uint32_t slots) const;
    /// Exactly these items, scored; for shelves that re-order what the page holds, and for explanations.
    List<Candidate> assess(const List<ItemIndex>& items) const;

private:
    float weightOf(Source source) const noexcept;
    bool listensTo(Source source) const noexcept;
    void judge(List<Candidate>& candidates, Source source) const;
    void score(List<Candidate>& candidates) const;
    float businessTerms(ItemIndex item) const noexcept;

    const Scene& scene_;
    const InterestMap& interests_;
    const Recipe& recipe_;
    const RankParams& params_;
    bool plain_;
};

}  // namespace nearshelf
