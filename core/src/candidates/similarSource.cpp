// SPDX-License-Identifier: MIT
#include "candidates/similarSource.h"

#include "base/dotRows.h"
#include "base/topK.h"

namespace nearshelf {

/// Rows scored at a time: the block of sums stays in the first-level cache.
constexpr std::uint32_t blockRows = 512;

void SimilarSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    if (scene.query.toCosine == 0) return;
    const std::uint32_t items = scene.pack.itemCount(), dimension = scene.pack.dimension();
    TopK top(limit);
    std::int32_t sums[blockRows];
    std::int32_t bar = 0;  // the heap's threshold as an integer: most rows are dismissed by one comparison
    for (std::uint32_t first = 0; first < items; first += blockRows) {
        const std::uint32_t rows = items - first < blockRows ? items - first : blockRows;
        dotRows(scene.query.cells, scene.pack.vector(ItemIndex{first}), rows, dimension, sums);
        for (std::uint32_t row = nextAbove(sums, 0, rows, bar); row < rows; row = nextAbove(sums, row + 1, rows, bar)) {
            if (!scene.admission.admits(ItemIndex{first + row}) || isSeed(scene.seeds, ItemIndex{first + row})) continue;
            top.offer(static_cast<float>(sums[row]), first + row);
            if (top.threshold() > 0) bar = static_cast<std::int32_t>(top.threshold());
        }
    }
    for (const Scored& scored : top.take()) {
        out.push_back({ItemIndex{scored.id}, scored.score * scene.query.toCosine, noItem});
    }
}

void SimilarSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    for (const ItemIndex item : items) {
        std::int32_t sum = 0;
        if (scene.query.toCosine > 0 && !isSeed(scene.seeds, item))
            dotRows(scene.query.cells, scene.pack.vector(item), 1, scene.pack.dimension(), &sum);
        out.push_back({item, sum > 0 ? static_cast<float>(sum) * scene.query.toCosine : 0, noItem});
    }
}

ItemIndex seedBehind(const Scene& scene, ItemIndex item) {
    ItemIndex loudest = noItem;
    float most = 0, weight = 1;
    for (const Seed& seed : scene.seeds) {
        std::int32_t sum = 0;
        dotRows(scene.pack.vector(seed.item), scene.pack.vector(item), 1, scene.pack.dimension(), &sum);
        const float amount = weight * seed.weight * static_cast<float>(sum);
        if (amount > most) {
            most = amount;
            loudest = seed.item;
        }
        weight *= contentSeedDecay;
    }
    return loudest;
}

}  // namespace nearshelf
