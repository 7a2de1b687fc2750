// SPDX-License-Identifier: MIT
#include "candidates/similarSource.h"

#include "base/dotRows.h"
#include "base/topK.h"

namespace nearshelf {

void SimilarSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    if (scene.query.toCosine == 0 || limit == 0) return;
    TopK top(limit);
    std::int32_t least = 1;  // the heap's threshold as an integer: most rows are dismissed by one comparison
    ContentSearch search(scene.pack.contentIndex(), scene.query.cells);
    while (search.next(least)) {
        for (std::uint32_t row = nextAbove(search.sums(), 0, search.count, least - 1); row < search.count;
             row = nextAbove(search.sums(), row + 1, search.count, least - 1)) {
            const ItemIndex item{search.items[row]};
            if (!scene.admission.admits(item) || isSeed(scene.seeds, item)) continue;
            top.offer(static_cast<float>(search.sums()[row]), indexOf(item));
            if (top.threshold() > 0) least = static_cast<std::int32_t>(top.threshold());
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
