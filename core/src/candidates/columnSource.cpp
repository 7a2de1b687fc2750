// SPDX-License-Identifier: MIT
#include "candidates/columnSource.h"

#include "base/topK.h"

namespace nearshelf {

using pack::Column;

/// A doubled rate on a handful of views is noise: trend counts in proportion to popularity.
static float trendScore(const Pack& pack, ItemIndex item) {
    const int rise = pack.number(Column::trend, item) - 128;
    return rise <= 0 ? 0.0f : static_cast<float>(rise) * static_cast<float>(pack.number(Column::popularity, item));
}

static float newScore(const Pack& pack, ItemIndex item) {
    const std::uint8_t age = pack.number(Column::ageDays, item);
    // 254 stands for that many days or more: no longer new.
    return age >= 254 ? 0.0f : static_cast<float>(254 - age) + static_cast<float>(pack.number(Column::popularity, item)) / 256.0f;
}

float ColumnSource::scoreOf(const Pack& pack, ItemIndex item) const {
    switch (kind_) {
        case Source::trending: return trendScore(pack, item);
        case Source::newest: return newScore(pack, item);
        default: return static_cast<float>(pack.number(Column::popularity, item));
    }
}

void ColumnSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    TopK top(limit);
    for (std::uint32_t item = 0; item < scene.pack.itemCount(); ++item) {
        const float score = scoreOf(scene.pack, ItemIndex{item});
        if (score > 0 && score > top.threshold() && scene.admission.admits(ItemIndex{item})) top.offer(score, item);
    }
    for (const Scored& scored : top.take()) out.push_back({ItemIndex{scored.id}, scored.score, noItem});
}

void ColumnSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    for (const ItemIndex item : items) out.push_back({item, scoreOf(scene.pack, item), noItem});
}

}  // namespace nearshelf
