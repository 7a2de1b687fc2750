// SPDX-License-Identifier: MIT
#include "shelf/exploration.h"

#include "base/hash.h"

namespace nearshelf {

/// 0 … 1, the same for the same seed and turn.
static float chance(std::uint32_t seed, std::uint32_t turn) {
    return static_cast<float>(mix(static_cast<std::uint64_t>(seed) << 32 | turn) >> 40) / 16777216.0f;
}

static bool isOn(const List<Candidate>& shelf, ItemIndex item) {
    for (const Candidate& candidate : shelf) {
        if (candidate.item == item) return true;
    }
    return false;
}

void explore(const Scene& scene, const InterestMap& interests, List<Candidate>& shelf, std::uint32_t seed) {
    const Pack& pack = scene.pack;
    const RankParams& params = pack.rankParams();
    const float slots = params.explorationShare * static_cast<float>(shelf.size()) + chance(seed, 0);
    for (std::uint32_t slot = 0; slot < static_cast<std::uint32_t>(slots) && slot < shelf.size(); ++slot) {
        // Of the new items each draws a ticket; liking shortens the odds, so that discovery stays near the shopper's taste.
        Candidate chosen;
        float best = 0;
        for (const ItemIndex item : pack.explorable()) {
            const float draw = chance(seed + slot + 1, indexOf(item));
            if (draw * 3 <= best || !scene.admission.admits(item) || isOn(shelf, item)) continue;
            const float ticket = draw * (2 + interests.appealOf(pack, item).score);
            if (ticket > best) {
                best = ticket;
                chosen = Candidate();
                chosen.item = item;
            }
        }
        if (chosen.item == noItem) return;
        chosen.forced = Reason::discovery;
        shelf[shelf.size() - 1 - slot] = chosen;
    }
}

}  // namespace nearshelf
