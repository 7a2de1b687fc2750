// SPDX-License-Identifier: MIT
#include "shelf/reasons.h"

#include "base/topK.h"

namespace nearshelf {

static Reason reasonOf(Source source) {
    switch (source) {
        case Source::session:
        case Source::coViewed: return Reason::viewedTogether;
        case Source::coBought: return Reason::boughtTogether;
        case Source::similar: return Reason::similarTo;
        case Source::recentlyViewed: return Reason::recentlyViewed;
        case Source::trending: return Reason::trending;
        case Source::newest: return Reason::newArrival;
        default: return Reason::popular;
    }
}

List<ShelfItem> reasonsFor(const Pack& pack, const Candidate& candidate) {
    constexpr std::uint32_t interest = sourceCount;
    List<Scored> parts;
    for (std::uint32_t s = 0; s < sourceCount; ++s) {
        if (candidate.parts[s] > 0) parts.push_back({candidate.parts[s], s});
    }
    if (candidate.interest > 0 && candidate.interestValue.known()) parts.push_back({candidate.interest, interest});
    sortBestFirst(parts);

    List<ShelfItem> reasons;
    ShelfItem reason;
    reason.item = candidate.item;
    if (candidate.forced != Reason::none) {
        reason.reason = candidate.forced;
        reason.score = candidate.score;
        reasons.push_back(reason);
    }
    for (const Scored& part : parts) {
        reason.score = part.score;
        reason.reasonFacet = reason.reasonValue = {};
        reason.reasonItem = noItem;
        if (part.id == interest) {
            const Facet& facet = pack.facets()[candidate.interestValue.facet];
            reason.reason = Reason::interest;
            reason.reasonFacet = facet.name;
            reason.reasonValue = facet.values[candidate.interestValue.value].name;
        } else {
            // An item seen before is not "like itself": what the shopper did is the plainer reason.
            const ItemIndex because = candidate.because[part.id];
            reason.reason = because == candidate.item ? Reason::recentlyViewed : reasonOf(Source(part.id));
            // The session model knows items that are hot without anything leading to them.
            if (Source(part.id) == Source::session && because == noItem) reason.reason = Reason::popular;
            if (because != candidate.item) reason.reasonItem = because;
        }
        reasons.push_back(reason);
    }
    return reasons;
}

}  // namespace nearshelf
