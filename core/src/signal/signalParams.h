// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// How much one act says, in views. Order of magnitude after [Bloomreach] (view 1, cart 5, purchase 10 - 20) and [Algolia].
struct SignalParams {
    float view = 1.0f;               ///< opening a product
    float dwell = 1.0f;              ///< added at most for staying; half of it at dwellHalfSeconds
    float dwellHalfSeconds = 30.0f;  ///< 5 … 120 [chosen by hand: a product text is read in half a minute]
    float bounce = -0.5f;            ///< left within bounceSeconds without scrolling
    float bounceSeconds = 3.0f;      ///< 1 … 10
    float click = 0.3f;              ///< a click in a list, before the view it leads to
    float wishlist = 3.0f;           ///< 1 … 10
    float compare = 1.5f;            ///< 0.5 … 5
    float cart = 5.0f;               ///< 2 … 10
    float removeFromCart = -2.0f;    ///< takes back part of a cart
    float order = 10.0f;             ///< 5 … 20
    float filter = 1.5f;             ///< a facet value chosen by hand
    float preference = 12.0f;        ///< a preference stated by the shopper, times its strength
};

/// What a shopper cannot plausibly do. Ranges are generous: a dropped real act costs more than a learnt odd one.
struct GateParams {
    Seconds replaySeconds = 2;       ///< the same act on the same item within this time is one act seen twice [chosen by hand]
    std::uint32_t burstEvents = 40;  ///< acts (without impressions) within burstSeconds that no hand can do
    Seconds burstSeconds = 10;
    Seconds backwardSeconds = 300;  ///< how far a clock may run backwards between events
    Seconds forwardSeconds = 400 * secondsPerDay;
    std::uint32_t reanchorAfter = 3;  ///< so many events in a row that agree on another time: the clock was set right
};

}  // namespace nearshelf
