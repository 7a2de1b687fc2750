// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

struct ProfileParams {
    float halfLifeDays = 30.0f;  ///< 7 … 90; interests halve in a month [Firefox: windows of 3/14/45 days, Bloomreach: memory 1 - 3 months]
    float forgetBelow = 0.05f;                 ///< an interest weaker than this is dropped [chosen: a twentieth of a view]
    Seconds purgeAfter = 180 * secondsPerDay;  ///< untouched for so long: dropped [Firefox: purge at 180 days]
    Seconds keepOrders = 395 * secondsPerDay;  ///< own purchases: 13 months [CNIL16: tracker life 13 months]
    float priorWeight = 5.0f;  ///< 1 … 20 views of the store's average shopper mixed into every share, so that popular values don't win
    std::uint32_t maxInterests = 384;  ///< capacities keep the saved profile below 16 KiB
    std::uint32_t maxViewed = 128;
    std::uint32_t maxBought = 128;
    std::uint32_t maxDeclined = 64;
    std::uint32_t maxShown = 160;
};

/// No weight grows beyond this: sums of products stay finite, whatever a profile holds.
constexpr float maxWeight = 1e6f;

constexpr std::uint32_t maxProfileBytes = 16 * 1024;

}  // namespace nearshelf
