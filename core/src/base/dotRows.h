// SPDX-License-Identifier: MIT
// The hot kernel: one int8 query against many int8 rows. Integer sums are exact, so every implementation gives the same numbers.
#pragma once

#include <cstdint>

namespace nearshelf {

/// out[r] = Σ query[i] · rows[r · dimension + i]. `dimension` is a multiple of 16, at most 64.
void dotRows(const std::int8_t* query, const std::int8_t* rows, std::uint32_t rowCount, std::uint32_t dimension,
             std::int32_t* out) noexcept;

/// The first position from `from` on whose sum is above `bar`, or `count`. Few are, once a shelf's best are found: most are passed over.
std::uint32_t nextAbove(const std::int32_t* sums, std::uint32_t from, std::uint32_t count, std::int32_t bar) noexcept;

}  // namespace nearshelf
