// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace nearshelf::trainer {

// The byte columns' encodings of docs/format/pack.md, one function each.

/// `round(255 * ln(1 + n) / ln(1 + most))`; 0 when nothing is popular.
std::uint8_t popularityByte(double popularity, double most);

/// `128 + 32 * log2 ratio`, clamped to 1 … 255.
std::uint8_t trendByte(double log2Ratio);

/// 255 when `firstDay` is 0 (unknown); 0 for a day after the build's.
std::uint8_t ageByte(std::uint32_t firstDay, std::uint32_t buildDay);

/// Margins below nothing count as nothing.
std::uint8_t marginByte(std::optional<double> share);

}  // namespace nearshelf::trainer
