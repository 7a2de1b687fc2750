// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace nearshelf {

/// Month 1 … 12 of a day since 1970-01-01, in the Gregorian calendar: months are counted from March, so that leap days come last [Hinnant].
constexpr std::uint32_t monthOf(std::uint32_t day) noexcept {
    const std::uint32_t dayOfEra = (day + 719468) % 146097;
    const std::uint32_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::uint32_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::uint32_t fromMarch = (5 * dayOfYear + 2) / 153;
    return fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
}

}  // namespace nearshelf
