// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct CoNeighbour {
    std::uint32_t item = 0;
    float weight = 0;   ///< > 0
    float forward = 0;  ///< ≥ 0, how often it comes right after; 0 throughout where order has no meaning
};

/// Neighbours of every item, strongest first; equal weights by ascending item number.
struct CoTable {
    std::vector<std::vector<CoNeighbour>> rows;
};

/// Sorts as a CoTable row demands and keeps the first `most` by weight + `forwardShare` · forward.
void keepStrongest(std::vector<CoNeighbour>& row, std::size_t most, float forwardShare = 0);

}  // namespace nearshelf::trainer
