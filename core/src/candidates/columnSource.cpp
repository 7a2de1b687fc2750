// SPDX-License-Identifier: MIT
#include "candidates/columnSource.h"

#include "base/topK.h"

namespace nearshelf {

void ColumnSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    const List<Scored>& leaders = scene.pack.leaders(order_);
    List<Scored> best;
    for (const Scored& leader : leaders) {
        if (best.size() < limit && scene.admission.admits(ItemIndex{leader.id})) best.push_back(leader);
    }
    if (best.size() < limit && leaders.size() == Pack::maxLeaders) {
        // So many leaders may not be shown that lesser items have a chance.
        TopK top(limit);
        for (std::uint32_t item = 0; item < scene.pack.itemCount(); ++item) {
            const float score = scoreBy(order_, scene.pack, ItemIndex{item});
            if (score > 0 && scene.admission.admits(ItemIndex{item})) top.offer(score, item);
        }
        best = top.take();
    }
    for (const Scored& scored : best) out.push_back({ItemIndex{scored.id}, scored.score, noItem});
}

void ColumnSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    for (const ItemIndex item : items) out.push_back({item, scoreBy(order_, scene.pack, item), noItem});
}

}  // namespace nearshelf
