// SPDX-License-Identifier: MIT
// What is known about this visit: the sequence of items, newest first, and what is in the cart.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

struct VisitParams {
    Seconds endsAfter = 30 * 60;  ///< a pause this long ends a visit [GA: 30 minutes]
    std::uint32_t maxSteps = 32;  ///< older steps are forgotten; a step per item opened
};

/// One item opened, or put into the cart from a list, during the visit; an item opened again is a new step.
struct Step {
    ItemKey key{};
    float weight = 1;  ///< grows with dwell, cart and wishlist
    Seconds time = 0;
};

struct Visit {
    List<Step> steps;  ///< oldest first
    List<ItemKey> cart;
    Seconds lastTime = 0;
    bool gift = false;  ///< this visit is for somebody else

    /// Ends the visit when the pause before `now` was long enough.
    void continueAt(Seconds now, const VisitParams& params);
    /// Forgets the sequence; the cart outlives a visit.
    void end();
    /// A new step, or more weight for the newest one when that is the click which led here.
    void open(ItemKey key, float weight, Seconds now, const VisitParams& params);
    /// Adds to the latest step of this item; what speaks for an item not opened yet is a step of its own.
    void strengthen(ItemKey key, float weight, Seconds now, const VisitParams& params);

private:
    void addStep(ItemKey key, float weight, Seconds now, const VisitParams& params);
};

}  // namespace nearshelf
