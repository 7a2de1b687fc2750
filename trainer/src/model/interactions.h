// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// How much each act says about interest, in views [Bloomreach].
struct InteractionWeights {
    float view = 1.0f;
    float cart = 5.0f;       ///< 2 … 10; wishes and comparisons count alike
    float purchase = 10.0f;  ///< 5 … 20, per order, whatever the quantity
};

/// One act of one shopper on one item.
struct Interaction {
    std::uint32_t item = 0;
    Seconds time = 0;  ///< 0 = unknown
    float weight = 0;
};

}  // namespace nearshelf::trainer
