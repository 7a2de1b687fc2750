// SPDX-License-Identifier: MIT
#include "model/levels.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

float quantile(std::vector<float>& values, double share) {
    const auto place = static_cast<std::ptrdiff_t>(std::lround(share * static_cast<double>(values.size() - 1)));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

}  // namespace

std::uint8_t Levels::nearest(float value) const {
    if (!(step > 0)) return 0;
    const float level = std::round((value - low) / step);
    return static_cast<std::uint8_t>(std::clamp(level, 0.0f, static_cast<float>(count - 1)));
}

Levels fitLevels(std::vector<float> values, std::uint32_t count, double lowShare, double highShare) {
    if (values.empty()) return {0, 0, count};
    const float low = quantile(values, lowShare), high = quantile(values, highShare);
    return {low, count > 1 ? (high - low) / static_cast<float>(count - 1) : 0, count};
}

}  // namespace nearshelf::trainer
