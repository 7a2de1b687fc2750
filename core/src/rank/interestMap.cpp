// SPDX-License-Identifier: MIT
#include "rank/interestMap.h"

#include "base/exp2.h"

namespace nearshelf {

void InterestMap::rebuild(const Pack& pack, const Profile& profile, Seconds now, const ProfileParams& params,
                          const InterestParams& interest) {
    const std::vector<Facet>& facets = pack.facets();
    interest_ = interest;
    total_ = 0;
    lifts_.resize(facets.size());
    for (std::size_t f = 0; f < facets.size(); ++f) lifts_[f].assign(facets[f].values.size(), 0);

    for (const Evidence& entry : profile.interests) {
        const FacetValue value = pack.findValue(entry.key);
        if (value.known()) lifts_[value.facet][value.value] = entry.weight * decayOver(entry.time, now, params.halfLifeDays);
    }
    for (std::size_t f = 0; f < facets.size(); ++f) {
        float sum = 0;
        for (std::size_t v = 0; v < facets[f].values.size(); ++v) {
            // Ancestors repeat their children's evidence: the roots alone add up to the whole.
            if (facets[f].values[v].parent == 0xFFFF) sum += lifts_[f][v];
        }
        total_ += sum;
        for (std::size_t v = 0; v < facets[f].values.size(); ++v) {
            const float base = facets[f].values[v].baseShare, prior = params.priorWeight * base;
            const float lift = log2Of((lifts_[f][v] + prior) / ((sum + params.priorWeight) * base));
            lifts_[f][v] = lift > interest.maxLift ? interest.maxLift : lift < -interest.maxLift ? -interest.maxLift : lift;
        }
    }
}

InterestMap::Appeal InterestMap::appealOf(const Pack& pack, ItemIndex item) const noexcept {
    const float weights[] = {interest_.category, interest_.brand, interest_.priceBand, interest_.attribute};
    Appeal appeal;
    float loudest = 0;
    for (std::size_t f = 0; f < lifts_.size(); ++f) {
        const Facet& facet = pack.facets()[f];
        const std::uint16_t value = pack.valueOf(facet, item);
        if (value == 0xFFFF) continue;
        const float part = weights[static_cast<std::size_t>(facet.kind)] * lifts_[f][value];
        appeal.score += part;
        if (part > loudest) {
            loudest = part;
            appeal.strongest = {static_cast<std::uint8_t>(f), value};
        }
    }
    const float size = appeal.score < 0 ? -appeal.score : appeal.score;
    appeal.score /= interest_.halfAt + size;
    return appeal;
}

}  // namespace nearshelf
