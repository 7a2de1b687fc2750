// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// How much each act says about interest, in views [Bloomreach].
struct InteractionWeights {
    float view = 1.0f;
    float cart = 5.0f;       ///< 2 … 10; wishes and comparisons count alike
    float purchase = 10.0f;  ///< 5 … 20, per order, whatever the quantity
    /// Visits without times stand oldest first: share of them after which an act counts half, 0.02 … 10; 0.02 is a little better still, but
    /// too few acts in a small store (chosen by bench/params).
    float halfLifeShare = 0.05f;

    /// What the acts of visit `place` of `count` keep where visits have no times.
    float ofPlace(std::size_t place, std::size_t count) const {
        const float behind = static_cast<float>(count - place) / static_cast<float>(count);
        return std::exp2(-behind / halfLifeShare);
    }
};

/// One act of one shopper on one item.
struct Interaction {
    std::uint32_t item = 0;
    Seconds time = 0;  ///< 0 = unknown
    float weight = 0;
};

}  // namespace nearshelf::trainer
