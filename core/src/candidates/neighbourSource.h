// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "candidates/source.h"

namespace nearshelf {

class FoundSet;

struct NeighbourParams {
    float viewedDecay = 0.6f;  ///< 0 … 1, weight of a step of the visit against the one after it [compared by hand, nearshelf evaluate]
    float boughtDecay = 1.0f;  ///< the same in a cart, where no item is older news than another
};

class NeighbourSource final : public CandidateSource {
public:
    constexpr explicit NeighbourSource(bool bought) : bought_(bought) {}
    void collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const override;
    void judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const override;

private:
    void vote(const Scene& scene, FoundSet& votes) const;
    const NeighbourTable& tableOf(const Scene& scene) const;
    const List<Seed>& seedsOf(const Scene& scene) const;

    bool bought_;
    static constexpr NeighbourParams params_{};
};

}  // namespace nearshelf
