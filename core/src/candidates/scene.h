// SPDX-License-Identifier: MIT
// What the sources look at: who is here, what is on the page, and what may be shown at all.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include "candidates/itemSlots.h"
#include "pack/pack.h"

#include <cstdint>

namespace nearshelf {

/// An item that speaks for others, newest first in every list.
struct Seed {
    ItemIndex item = noItem;
    float weight = 1;
};

/// The direction of a list of seeds in content space, as the kernel takes it.
struct ContentQuery {
    std::int8_t cells[64] = {};
    float toCosine = 0;  ///< factor from the integer dot product to about the cosine; 0: no direction
};

/// 0 … 1, weight of a seed against the one after it in content space [compared by hand, nearshelf evaluate].
constexpr float contentSeedDecay = 0.8f;

/// Σ weight · contentSeedDecay^k · vector of seed k, scaled to the full range of a cell. No direction when no seed has a vector.
ContentQuery contentQueryOf(const Pack& pack, const List<Seed>& seeds);

/// What may not be shown, whatever speaks for it.
class Admission {
public:
    Admission(const Pack& pack, List<std::uint8_t>& blocked) : pack_(pack), blocked_(blocked) {}
    Admission(const Admission&) = delete;
    ~Admission();

    void block(ItemIndex item);
    /// Only items whose picture lies in one of these shards; empty = all.
    void onlyShards(const List<std::uint16_t>* shards) { shards_ = shards; }
    /// Out-of-stock and hidden items pass, as evaluation protocols want.
    void admitAll() { admitAll_ = true; }
    void admitOutOfStock() { admitOutOfStock_ = true; }

    bool admits(ItemIndex item) const noexcept;

private:
    const Pack& pack_;
    List<std::uint8_t>& blocked_;  // one byte an item, all zero between requests
    List<ItemIndex> set_;
    const List<std::uint16_t>* shards_ = nullptr;
    bool admitAll_ = false, admitOutOfStock_ = false;
};

/// Whether `item` is one of `seeds`.
bool isSeed(const List<Seed>& seeds, ItemIndex item) noexcept;

struct Scene {
    const Pack& pack;
    const Admission& admission;
    ItemSlots& slots;              ///< scratch, clean between calls
    List<Seed> seeds;              ///< what shows the shopper's direction now
    List<Seed> boughtSeeds;        ///< cart, page or purchases: what others go with
    List<Seed> viewed;             ///< recently viewed
    ContentQuery query;            ///< of `seeds`
    std::uint32_t visitSteps = 0;  ///< leading seeds that are steps of this visit; 0: the seeds stand in for a visit

    std::uint32_t stepCount() const noexcept { return visitSteps > 0 ? visitSteps : static_cast<std::uint32_t>(seeds.size()); }
};

}  // namespace nearshelf
