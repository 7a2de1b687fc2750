// SPDX-License-Identifier: MIT
// How much more than the store's average shopper this one likes each value of each facet.
#pragma once

#include "nearshelf/list.h"

#include "pack/pack.h"
#include "profile/profile.h"

namespace nearshelf {

/// How much each kind of facet counts in an item's appeal. Category leads, as in every published affinity system [DynamicYield].
struct InterestParams {
    float category = 1.0f;
    float brand = 0.6f;
    float priceBand = 0.4f;
    float attribute = 0.4f;
    float ancestorShare = 0.5f;  ///< 0 … 1, weight of a category's parent beside its own: a liking carries over to the siblings
    float halfAt = 3.0f;         ///< summed lift (in doublings) at which the appeal is half of its limit of 1
    float maxLift = 4.0f;        ///< doublings beyond which a lift counts no further
};

class InterestMap {
public:
    /// Lift of every value: log2 of the shopper's share of the facet over the store's share, both shrunken by ProfileParams::priorWeight.
    void rebuild(const Pack& pack, const Profile& profile, Seconds now, const ProfileParams& params);

    /// Overwrites what was derived from the profile.
    void wipe() noexcept {
        lifts_.wipe();
        total_ = 0;
    }

    /// Whether the profile knows anything the pack does too.
    bool empty() const noexcept { return total_ <= 0; }
    float lift(const Facet& facet, std::uint16_t value) const noexcept { return lifts_[facet.firstValue + value]; }

    struct Appeal {
        float score = 0;       ///< -1 … 1
        FacetValue strongest;  ///< the value that speaks loudest for the item; unknown when none does
    };
    Appeal appealOf(const Pack& pack, ItemIndex item) const noexcept;

private:
    static constexpr InterestParams interest_{};
    List<float> lifts_;  // of the values of all facets, in the pack's order
    float total_ = 0;
};

}  // namespace nearshelf
