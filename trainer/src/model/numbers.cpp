// SPDX-License-Identifier: MIT
#include "model/numbers.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {

std::uint8_t popularityByte(double popularity, double most) {
    if (!(most > 0)) return 0;
    return static_cast<std::uint8_t>(std::lround(255 * std::log1p(std::min(popularity, most)) / std::log1p(most)));
}

std::uint8_t trendByte(double log2Ratio) { return static_cast<std::uint8_t>(std::lround(std::clamp(128 + 32 * log2Ratio, 1.0, 255.0))); }

std::uint8_t ageByte(std::uint32_t firstDay, std::uint32_t buildDay) {
    if (firstDay == 0) return 255;
    return static_cast<std::uint8_t>(firstDay >= buildDay ? 0u : std::min(buildDay - firstDay, 254u));
}

std::uint8_t marginByte(std::optional<double> share) {
    if (!share || !std::isfinite(*share)) return 0;
    return static_cast<std::uint8_t>(1 + std::lround(254 * std::clamp(*share, 0.0, 1.0)));
}

}  // namespace nearshelf::trainer
