// SPDX-License-Identifier: MIT
// When a product that is used up will be bought again: the shopper's own gaps, drawn towards what is usual for the product.
#pragma once

#include <cstddef>

namespace nearshelf {

/// What is usual, fitted per product on the store's orders.
struct RestockParams {
    float days = 30;   ///< gap between two purchases, > 0
    float weight = 2;  ///< gaps of her own that it counts as much as, ≥ 0
};

/// Expected gap in days, on the logarithmic scale, where the spread of gaps is alike for short and long ones. `gaps` are her own, in days,
/// > 0.
float expectedGapDays(const RestockParams& params, const float* gaps, std::size_t count) noexcept;
/// The same from the sum of the gaps' logarithms to base 2 and their number.
float expectedGapDays(const RestockParams& params, float logGaps, float count) noexcept;

}  // namespace nearshelf
