// SPDX-License-Identifier: MIT
#include "lifecycle/nextOrder.h"

#include "base/exp2.h"

namespace nearshelf {

float expectedGapDays(const RestockParams& params, float logGaps, float count) noexcept {
    const float weight = params.weight + count;
    return weight > 0 ? exp2Of((params.weight * log2Of(params.days) + logGaps) / weight) : params.days;
}

float nextGapVariance(const RestockSpread& usual, float squares, float count) noexcept {
    return (squares + usual.weight * usual.variance) / (count - 1 + usual.weight) * (1 + 1 / count);
}

float expectedGapDays(const RestockParams& params, const float* gaps, std::size_t count) noexcept {
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += log2Of(gaps[i]);
    return expectedGapDays(params, sum, static_cast<float>(count));
}

}  // namespace nearshelf
