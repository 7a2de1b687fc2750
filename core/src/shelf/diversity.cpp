// SPDX-License-Identifier: MIT
#include "shelf/diversity.h"

#include "base/dotRows.h"

namespace nearshelf {

float likeness(const Pack& pack, ItemIndex a, ItemIndex b) noexcept {
    if (pack.dimension() > 0) {
        std::int32_t sum = 0;
        dotRows(pack.vector(a), pack.vector(b), 1, pack.dimension(), &sum);
        const float cosine = static_cast<float>(sum) * pack.vectorScale() * pack.vectorScale();
        return cosine < 0 ? 0 : cosine > 1 ? 1 : cosine;
    }
    float shared = 0;
    for (const Facet& facet : pack.facets()) {
        const std::uint16_t value = pack.valueOf(facet, a);
        if (value == 0xFFFF || value != pack.valueOf(facet, b)) continue;
        if (facet.kind == pack::FacetKind::category) shared += 0.6f;
        if (facet.kind == pack::FacetKind::brand) shared += 0.3f;
    }
    return shared;
}

template <typename T>
static void exchange(T& a, T& b) {
    const T kept = a;
    a = b;
    b = kept;
}

void diversify(const Pack& pack, List<Candidate>& candidates, std::uint32_t count, float share) {
    const std::size_t pool = count * poolPerSlot;
    candidates.shrinkTo(pool);
    if (share <= 0 || candidates.empty()) {
        candidates.shrinkTo(count);
        return;
    }
    const float unit = share * (candidates.front().score > 0 ? candidates.front().score : 1.0f);
    List<float> closest;
    closest.resize(candidates.size());
    for (std::size_t chosen = 0; chosen < count && chosen < candidates.size(); ++chosen) {
        std::size_t best = chosen;
        float bestValue = candidates[chosen].score - unit * closest[chosen];
        for (std::size_t i = chosen + 1; i < candidates.size(); ++i) {
            const float value = candidates[i].score - unit * closest[i];
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        exchange(candidates[chosen], candidates[best]);
        exchange(closest[chosen], closest[best]);
        for (std::size_t i = chosen + 1; i < candidates.size(); ++i) {
            const float like = likeness(pack, candidates[i].item, candidates[chosen].item);
            if (like > closest[i]) closest[i] = like;
        }
    }
    candidates.shrinkTo(count);
}

}  // namespace nearshelf
