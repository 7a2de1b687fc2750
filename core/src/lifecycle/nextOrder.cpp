// SPDX-License-Identifier: MIT
#include "lifecycle/nextOrder.h"

#include "base/exp2.h"

namespace nearshelf {

float expectedGapDays(const RestockParams& params, const float* gaps, std::size_t count) noexcept {
    float sum = params.weight * log2Of(params.days), weight = params.weight;
    for (std::size_t i = 0; i < count; ++i) {
        sum += log2Of(gaps[i]);
        weight += 1;
    }
    return weight > 0 ? exp2Of(sum / weight) : params.days;
}

}  // namespace nearshelf
