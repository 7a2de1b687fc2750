// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Rank of `wanted` among all items, equal scores by item number; 0 beyond the 20 that count, and where nothing speaks for it.
inline std::uint32_t rankByScore(std::uint32_t wanted, const std::vector<float>& scores) {
    constexpr std::uint32_t ranked = 20;
    if (!(scores[wanted] > 0)) return 0;
    std::uint32_t rank = 1;
    for (std::uint32_t item = 0; item < scores.size() && rank <= ranked; ++item)
        if (scores[item] > scores[wanted] || (scores[item] == scores[wanted] && item < wanted)) ++rank;
    return rank <= ranked ? rank : 0;
}

}  // namespace nearshelf::trainer
