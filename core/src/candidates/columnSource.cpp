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
    // One byte tells of most items that they cannot be among the best: the column's, or its complement where young is good.
    const bool newest = kind_ == Source::newest, trending = kind_ == Source::trending;
    const std::uint8_t* const column = scene.pack.column(newest ? Column::ageDays : trending ? Column::trend : Column::popularity);
    const std::uint8_t flip = newest ? 0xFF : 0;
    int bar = newest ? 1 : trending ? 128 : 0;
    TopK top(limit);
    for (std::uint32_t item = 0; item < scene.pack.itemCount(); ++item) {
        if ((column[item] ^ flip) <= bar || !scene.admission.admits(ItemIndex{item})) continue;
        const float score = scoreOf(scene.pack, ItemIndex{item});
        if (score <= 0) continue;
        top.offer(score, item);
        if (!trending && top.threshold() > 0) bar = static_cast<int>(top.threshold());
    }
    for (const Scored& scored : top.take()) out.push_back({ItemIndex{scored.id}, scored.score, noItem});
}

void ColumnSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    for (const ItemIndex item : items) out.push_back({item, scoreOf(scene.pack, item), noItem});
}

}  // namespace nearshelf
