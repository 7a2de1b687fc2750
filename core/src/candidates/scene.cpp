// SPDX-License-Identifier: MIT
#include "candidates/scene.h"

#include <cmath>

namespace nearshelf {

bool isSeed(const List<Seed>& seeds, ItemIndex item) noexcept {
    for (const Seed& seed : seeds) {
        if (seed.item == item) return true;
    }
    return false;
}

ContentQuery contentQueryOf(const Pack& pack, const List<Seed>& seeds) {
    ContentQuery query;
    const std::uint32_t dimension = pack.dimension();
    float sum[64] = {};
    float weight = 1;
    for (const Seed& seed : seeds) {
        if (dimension == 0) break;
        const std::int8_t* vector = pack.vector(seed.item);
        for (std::uint32_t i = 0; i < dimension; ++i) sum[i] += weight * seed.weight * static_cast<float>(vector[i]);
        weight *= contentSeedDecay;
    }
    float largest = 0, squares = 0;
    for (const float cell : sum) largest = std::fabs(cell) > largest ? std::fabs(cell) : largest;
    if (largest == 0) return query;
    for (std::uint32_t i = 0; i < dimension; ++i) {
        const float scaled = sum[i] * 127.0f / largest;
        query.cells[i] = static_cast<std::int8_t>(scaled < 0 ? scaled - 0.5f : scaled + 0.5f);
        squares += static_cast<float>(query.cells[i] * query.cells[i]);
    }
    query.toCosine = pack.vectorScale() / std::sqrt(squares);
    return query;
}

Admission::~Admission() {
    for (const ItemIndex item : set_) blocked_[indexOf(item)] = 0;
}

void Admission::block(ItemIndex item) {
    if (item == noItem || blocked_[indexOf(item)] != 0) return;
    blocked_[indexOf(item)] = 1;
    set_.push_back(item);
}

bool Admission::admits(ItemIndex item) const noexcept {
    if (blocked_[indexOf(item)] != 0) return false;
    if (admitAll_) return true;
    if (pack_.has(pack::traitHidden, item)) return false;
    if (!admitOutOfStock_ && pack_.number(pack::Column::stock, item) == 0) return false;
    if (shards_ == nullptr || shards_->empty()) return true;
    const std::uint32_t shard = pack_.shard(item);
    for (const std::uint16_t loaded : *shards_) {
        if (loaded == shard) return true;
    }
    return false;
}

}  // namespace nearshelf
