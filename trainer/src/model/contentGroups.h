// SPDX-License-Identifier: MIT
#pragma once

#include "pack/packModel.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct ContentGroupParams {
    std::uint32_t itemsPerGroup = 12;  ///< 4 … 100 [chosen by bench/speed]; in large stores more, for there are at most 256 groups
    std::uint32_t rounds = 10;         ///< of assigning and averaging, 5 … 20
};

/// A group number an item, so that items of a group have vectors near each other: k-means [Lloyd1982] from evenly spaced items. Groups are
/// numbered in the order in which they first occur, which costs the fewest bytes. Empty without vectors.
std::vector<std::uint8_t> contentGroups(const PackVectors& vectors, const ContentGroupParams& params = {});

}  // namespace nearshelf::trainer
