// SPDX-License-Identifier: MIT
// Co-viewed and co-bought: every seed votes for its neighbours, the newest loudest.
#include "candidates/neighbourSource.h"

#include "candidates/foundSet.h"

namespace nearshelf {

void NeighbourSource::vote(const Scene& scene, FoundSet& votes) const {
    const NeighbourTable& table = tableOf(scene);
    if (table.empty()) return;
    Neighbour row[NeighbourTable::maxRow];
    float decay = 1;
    for (const Seed& seed : seedsOf(scene)) {
        const std::uint32_t count = table.row(seed.item, row);
        for (std::uint32_t i = 0; i < count; ++i) votes.vote(row[i].item, decay * seed.weight * row[i].weight, seed.item);
        decay *= bought_ ? params_.boughtDecay : params_.viewedDecay;
    }
}

void NeighbourSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    FoundSet votes(scene.slots);
    vote(scene, votes);
    votes.best(scene.admission, limit, out);
}

void NeighbourSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    FoundSet votes(scene.slots);
    vote(scene, votes);
    for (const ItemIndex item : items) out.push_back(votes.get(item));
}

const NeighbourTable& NeighbourSource::tableOf(const Scene& scene) const { return bought_ ? scene.pack.coBought() : scene.pack.coViewed(); }
const List<Seed>& NeighbourSource::seedsOf(const Scene& scene) const { return bought_ ? scene.boughtSeeds : scene.seeds; }

}  // namespace nearshelf
