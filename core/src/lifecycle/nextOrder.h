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

/// How a shopper's gaps of one product scatter, in log2 of days: fitted on the store's orders.
struct RestockSpread {
    float variance = 0.25f;  ///< usual variance of such gaps, > 0 [a guess; the trainer fits it]
    float weight = 2;        ///< gaps of her own that it counts as much as, > 0 [a guess; the trainer fits it]
};

/// Variance of the next gap about what is expected, in log2 of days, after `count` ≥ 1 gaps whose squared deviations sum up to `squares`.
/// Few even gaps are luck where the store's customers know none.
float nextGapVariance(const RestockSpread& usual, float squares, float count) noexcept;

/// Up to this variance the next gap is as likely as not within a fifth of what is expected: ± 0.292 of log2, where a t distribution of
/// some ten degrees holds its middle half within ± 0.7 deviations.
constexpr float regularVariance = 0.174f;

/// Expected gap in days, on the logarithmic scale, where the spread of gaps is alike for short and long ones. `gaps` are her own, in days,
/// > 0.
float expectedGapDays(const RestockParams& params, const float* gaps, std::size_t count) noexcept;
/// The same from the sum of the gaps' logarithms to base 2 and their number.
float expectedGapDays(const RestockParams& params, float logGaps, float count) noexcept;

}  // namespace nearshelf
