// SPDX-License-Identifier: MIT
#include "rank/interestMap.h"

#include "base/exp2.h"

namespace nearshelf {

void InterestMap::rebuild(const Pack& pack, const Profile& profile, Seconds now, const ProfileParams& params) {
    total_ = 0;
    lifts_.clear();
    lifts_.resize(pack.valueCount());
    for (const Evidence& entry : profile.interests) {
        const FacetValue value = pack.findValue(entry.key);
        if (value.known())
            lifts_[pack.facets()[value.facet].firstValue + value.value] = entry.weight * decayOver(entry.time, now, params.halfLifeDays);
    }
    for (const Facet& facet : pack.facets()) {
        float* const lifts = lifts_.data() + facet.firstValue;
        float sum = 0;
        for (std::uint32_t v = 0; v < facet.valueCount; ++v) {
            // Ancestors repeat their children's evidence: the roots alone add up to the whole.
            if (facet.values[v].parent == 0xFFFF) sum += lifts[v];
        }
        total_ += sum;
        for (std::uint32_t v = 0; v < facet.valueCount; ++v) {
            const float base = facet.values[v].baseShare;
            const float lift = log2Of((lifts[v] + params.priorWeight * base) / ((sum + params.priorWeight) * base));
            lifts[v] = lift > interest_.maxLift ? interest_.maxLift : lift < -interest_.maxLift ? -interest_.maxLift : lift;
        }
    }
}

InterestMap::Appeal InterestMap::appealOf(const Pack& pack, ItemIndex item) const noexcept {
    const float weights[] = {interest_.category, interest_.brand, interest_.priceBand, interest_.attribute};
    Appeal appeal;
    float loudest = 0;
    if (lifts_.empty()) return appeal;
    for (std::size_t f = 0; f < pack.facets().size(); ++f) {
        const Facet& facet = pack.facets()[f];
        const std::uint16_t value = pack.valueOf(facet, item);
        if (value == 0xFFFF) continue;
        float sum = 0, shares = 0, share = 1, highest = 0;
        std::uint16_t liked = value;
        for (std::uint16_t v = value; v != 0xFFFF; v = facet.values[v].parent, share *= interest_.ancestorShare) {
            const float spoken = share * lift(facet, v);
            if (spoken > highest) {
                highest = spoken;
                liked = v;
            }
            sum += spoken;
            shares += share;
        }
        const float part = weights[static_cast<std::size_t>(facet.kind)] * sum / shares;
        appeal.score += part;
        if (part > loudest) {
            loudest = part;
            appeal.strongest = {static_cast<std::uint8_t>(f), liked};
        }
    }
    const float size = appeal.score < 0 ? -appeal.score : appeal.score;
    appeal.score /= interest_.halfAt + size;
    return appeal;
}

}  // namespace nearshelf
