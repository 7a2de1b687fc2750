// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/shelf.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nearshelf::trainer {

/// Names of the strategies by number, as pages write them.
constexpr std::array<std::string_view, strategyCount> strategyNames{
    "recommendedForYou", "inspiredByBrowsing", "alsoViewed", "alsoBought",     "boughtTogether",
    "similar",           "trending",           "popular",    "recentlyViewed", "newForYou",
};

inline std::optional<std::uint32_t> strategyNumber(std::string_view name) {
    const auto found = std::find(strategyNames.begin(), strategyNames.end(), name);
    if (found == strategyNames.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - strategyNames.begin());
}

}  // namespace nearshelf::trainer
