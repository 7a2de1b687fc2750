// SPDX-License-Identifier: MIT
#include "shelf/fatigue.h"

#include "base/exp2.h"

namespace nearshelf {

float fatigueOf(const Shown& shown, Seconds now, const RankParams& params) noexcept {
    const float remembered = static_cast<float>(shown.count) * decayOver(shown.time, now, params.fatigueHalfLifeDays);
    const float beyond = remembered - params.fatigueGrace;
    return beyond <= 0 ? 1.0f : exp2Of(beyond * log2Of(params.fatigueFactor));
}

void tire(List<Candidate>& candidates, const Pack& pack, const Profile& profile, Seconds now) {
    for (const Shown& shown : profile.shown) {
        if (shown.count <= pack.rankParams().fatigueGrace) continue;
        const ItemIndex item = pack.find(shown.key);
        if (item == noItem) continue;
        for (Candidate& candidate : candidates) {
            if (candidate.item == item && candidate.score > 0) candidate.score *= fatigueOf(shown, now, pack.rankParams());
        }
    }
}

}  // namespace nearshelf
