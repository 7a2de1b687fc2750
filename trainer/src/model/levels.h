// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// A scale of equally spaced levels: level `q` stands for `low + q · step`.
struct Levels {
    float low = 0, step = 0;
    std::uint32_t count = 1;

    std::uint8_t nearest(float value) const;
    float of(std::uint8_t level) const { return low + step * static_cast<float>(level); }
};

/// `count` levels between two quantiles of the values themselves: a few outliers must not widen every step. What lies outside takes the
/// nearest end. Shares from 0 to 1.
Levels fitLevels(std::vector<float> values, std::uint32_t count, double lowShare, double highShare);

}  // namespace nearshelf::trainer
